/**
 * English words for passphrases: the list of BIP-39 (Marek Palatinus, Pavol Rusnak, Aaron Voisine, Sean Bowe; MIT, as
 * published in @scure/bip39 2.4.0, copyright 2022 Patricio Palladino, Paul Miller), in which no two words share their
 * first four letters. Left out are words that look like a message of violence, crime or politics on a slip of paper.
 */
export const ENGLISH_WORDS: readonly string[] = `
ability able about above absent absorb abstract absurd access account achieve acid acoustic acquire across
act action actor actress actual adapt add address adjust admit adult advance advice aerobic affair afford
again age agent agree ahead aim air airport aisle album alert all alley allow almost alone alpha already
also alter always amateur amazing among amount amused analyst anchor ancient angle animal ankle announce
annual another answer antenna antique any apart apology appear apple approve april arch arctic area arena
argue around arrange arrive arrow art artefact artist artwork ask aspect asset assist assume athlete attend
attitude attract auction audit august aunt author auto autumn average avocado avoid awake aware away awesome
axis baby bachelor bacon badge bag balance balcony ball bamboo banana banner bar barely bargain barrel base
basic basket battle beach bean beauty because become beef before begin behave behind believe below belt
bench benefit best better between beyond bicycle bike bind biology bird birth bitter black blanket bleak
blind blossom blouse blue blur blush board boat boil bonus book boost boring borrow boss bottom bounce box
boy bracket brand brass brave bread breeze brick bridge brief bright bring brisk broccoli broken bronze
broom brother brown brush bubble buddy budget buffalo build bulb bulk bunker burger bus business busy butter
buyer buzz cabbage cabin cable cactus cake call calm camera camp can canal cancel candy canoe canvas canyon
capable capital captain car carbon card cargo carpet carry cart case cash castle casual cat catalog category
cause caution cave ceiling celery cement census century cereal certain chair chalk champion change chapter
charge chase chat check cheese chef cherry chest chicken chief child chimney choice choose chuckle chunk
churn cinnamon circle citizen city civil claim clap clarify claw clay clean clerk clever click cliff climb
clinic clip clock clog close cloth cloud club clump cluster clutch coach coast coconut code coffee coil coin
collect color column combine come comfort comic common company concert confirm connect consider control
convince cook cool copper copy coral core correct cost cotton couch country couple course cousin cover
coyote cradle craft cram crane crater crawl cream credit creek crew cricket crisp critic crop cross crouch
crowd crucial cruise crumble crunch crystal cube culture cup cupboard curious current curtain curve cushion
cute cycle dad damp dance daring dash daughter dawn day deal decade december decide decline decorate
decrease deer define degree delay deliver demand dentist depart depend deposit depth deputy derive describe
desert design desk detail develop device devote diagram dial diamond diary dice diesel diet differ digital
dignity dilemma dinner dinosaur direct disagree discover dish dismiss display distance divert divide dizzy
doctor document dog doll dolphin domain donate donor door dose double dove draft dragon drama drastic draw
dream dress drift drink drive drop drum dry duck dune during dust dutch duty dwarf dynamic eager eagle early
earn earth easily east easy echo ecology economy edge edit educate effort egg eight either elbow elder
electric elegant element elephant elevator elite else embark embody embrace emerge emotion employ empower
empty enable enact end endless endorse energy engage engine enhance enjoy enough enrich enroll ensure enter
entire entry envelope episode equal equip era erase erode erosion error erupt essay essence estate eternal
ethics evidence evoke evolve exact example excess exchange excite exclude excuse exercise exhaust exhibit
exist exit exotic expand expect expire explain express extend extra eye eyebrow fabric face faculty fade
faint faith fall false fame family famous fan fancy fantasy farm fashion father fatigue favorite feature
february federal fee feed feel female fence festival fetch few fiber fiction field figure file film filter
final find fine finger finish firm first fish fit fitness fix flame flash flat flavor flight flip float
flock floor flower fluid flush fly foam focus fog foil fold follow food foot force forest forget fork
fortune forum forward fossil foster found fox frame frequent fresh friend fringe frog front frost frown
frozen fruit fuel fun funny furnace future gadget gain galaxy gallery game gap garage garbage garden garlic
garment gas gate gather gauge gaze general genius genre gentle genuine gesture giant gift giggle ginger
giraffe girl give glad glance glare glass glide glimpse globe gloom glory glove glow glue goat gold good
goose gossip gown grab grace grain grant grape grass gravity great green grid grit grocery group grow guess
guide guitar gym habit hair half hammer hamster hand happy harbor hard harvest hat have hawk head health
heart heavy hedgehog height hello helmet help hen hero high hill hint hip hire history hobby hockey hold
hole holiday hollow home honey hood hope horn horse hospital host hotel hour hover hub huge human humble
humor hundred hungry hurdle hurry husband hybrid ice icon idea identify idle ignore image imitate immense
immune impact impose improve impulse inch include income increase index indicate indoor industry infant
inflict inform inhale inherit initial inner innocent input inquiry insect inside inspire install intact
interest into invest invite involve iron island isolate issue item ivory jacket jaguar jar jazz jeans jelly
jewel job join joke journey joy judge juice jump junior just kangaroo keen keep ketchup key kid kidney kind
kingdom kit kitchen kite kitten kiwi knee knock know lab label labor ladder lady lake lamp language laptop
large later latin laugh laundry lava law lawn layer lazy leaf learn leave lecture left leg legal legend
leisure lemon lend length lens leopard lesson letter level library license life lift light like limb limit
link lion liquid list little live lizard load loan lobster local lock logic long loop lottery loud lounge
love loyal lucky luggage lumber lunar lunch luxury lyrics machine magic magnet maid mail main major make
mammal man manage mandate mango mansion manual maple marble margin marine market marriage mass master match
material math matrix matter maximum maze meadow mean measure meat mechanic medal media melody melt member
memory mention menu merge merit merry mesh message metal method middle midnight milk million mimic mind
minimum minor minute mirror miss mistake mix mixed mixture mobile model modify mom moment monitor monster
month moon moral more morning mosquito mother motion motor mountain mouse move movie much muffin multiply
muscle museum mushroom music must mutual myself myth name napkin narrow nature near neck need neglect
neither nephew nest net network neutral never news next nice night noble nominee noodle normal north nose
notable note nothing notice novel now number nurse nut oak obey object oblige observe obtain obvious occur
ocean october off offer office often oil okay old olive olympic omit once one onion online only open opinion
oppose option orange orbit orchard order ordinary organ orient original ostrich other outdoor outer output
outside oval oven over own owner oxygen oyster ozone pact paddle page pair palace palm panda panel panther
paper parent park parrot pass patch path patient pattern pause pave payment peace peanut pear peasant
pelican pen penalty pencil people pepper perfect permit person pet phone photo phrase physical piano picnic
picture piece pigeon pilot pink pioneer pipe pitch pizza place planet plastic plate play please pledge pluck
plug poem poet point polar pole pond pony pool popular portion position possible post potato pottery powder
practice praise predict prefer prepare present pretty price pride primary print priority private prize
problem process produce profit program project promote proof property prosper protect proud provide public
pudding pull pulp pulse pumpkin pupil puppy purchase purity purpose purse push put puzzle pyramid quality
quantum quarter question quick quit quiz quote rabbit raccoon rack radio rail rain raise ramp ranch random
range rapid rare rate rather raven raw razor ready real reason rebuild recall receive recipe record recycle
reduce reflect reform refuse region regret regular relax release relief rely remain remember remind remove
render renew rent reopen repair repeat replace report require rescue resource response result retire retreat
return reunion reveal review reward rhythm rib ribbon rice rich ride ridge right rigid ring ripple rival
river road roast robot robust romance roof rookie room rose rotate rough round route royal rug rule run
runway rural saddle safe sail salad salmon salon salt salute same sample sand satisfy sauce sausage save say
scale scan scatter scene scheme school science scissors scorpion scout scrap script scrub sea search season
seat second section security seed seek segment select sell seminar senior sense series service session
settle setup seven shaft shallow share shed shell sheriff shield shift shine ship shiver shock shoe shop
short shoulder shrimp shrug shuffle shy sibling side sight sign silent silk silly silver similar simple
since sing siren sister situate six size skate sketch ski skill skin skirt slab sleep slender slice slide
slight slim slot slow slush small smart smile smooth snack snap snow soap soccer social sock soda soft solar
solid solution solve someone song soon sorry sort sound soup source south space spare spatial spawn speak
special speed spell spend sphere spice spider spike spin split spoil sponsor spoon sport spot spray spring
square squeeze squirrel stable stadium staff stage stairs stamp stand start state stay steak steel stem step
stereo stick still stock stomach stone stool story stove strategy street strong student stuff style subject
submit subway success such sudden sugar suggest suit summer sun sunny sunset super supply supreme sure
surface surge surprise survey sustain swamp swap swarm sweet swift swim swing switch symbol syrup system
table tackle tag tail talent talk tape task taste taxi teach team tell ten tenant tennis tent term test text
thank that theme then theory there they thing this thought three thrive throw thumb ticket tide tiger tilt
timber time tiny tip tired tissue title toast today toddler toe together toilet token tomato tomorrow tone
tongue tonight tool tooth top topic topple tornado tortoise toss total tourist toward tower town toy trade
traffic train transfer travel tray treat tree trend tribe trim trip trophy truck true truly trumpet trust
truth try tube tuition tuna tunnel turkey turn turtle twelve twenty twice twin twist two type typical
umbrella unable uncle under unfold unique unit universe unknown unlock until unusual unveil update upgrade
uphold upon upper urban urge usage use used useful useless usual utility vacant vacuum vague valid valley
valve van vapor various vast vehicle velvet vendor venture venue verb version very vessel viable vibrant
video view village vintage violin virtual visa visit visual vital vivid vocal voice void volcano volume
voyage wage wagon wait walk wall walnut want warm wash water wave way wealth wear weather web wedding
weekend welcome west wet whale what wheat wheel when where whisper wide width wife wild will win window wing
wink winner winter wire wisdom wise wish woman wonder wood wool word work world worth wrap wrestle wrist
write yard year yellow you young youth zebra zero zone zoo
`
  .trim()
  .split(/\s+/);
