/** What people go by, each group one name: greeting a Robert as Bob is no mistake. */
const GROUPS = `robert bob bobby rob robbie bert; william bill billy will willy liam; richard dick rick rich ricky richie;
  james jim jimmy jamie jem; john jack johnny jon; jonathan jon jonny nathan; michael mike mick mickey mikey; thomas tom
  tommy; edward ed eddie ted teddy ned; charles charlie chuck chas; henry harry hank hal; joseph joe joey jo; david dave
  davey davy; daniel dan danny; matthew matt matty; anthony antony tony ant; andrew andy drew; alexander alex sandy xander
  sasha lex; alexandra alex sandra sasha lexi; nicholas nick nicky nico klaus; christopher chris kit topher; christine
  chris chrissie tina; christina chris chrissie tina; stephen steven steve stevie; gregory greg; lawrence laurence larry
  laurie; leonard len leo lenny; frederick fred freddie; francis frank fran; frances fran franny fanny; patrick pat paddy
  rick; patricia pat patty trish tricia pattie; peter pete; philip phil pip; ronald ron ronnie; samuel sam sammy; samantha
  sam sammy; theodore theo ted teddy; timothy tim; vincent vince vin; walter walt wally; benjamin ben benny; kenneth ken
  kenny; gerald gerry jerry; jeremy jem jerry; geoffrey jeffrey geoff jeff; zachary zach zac zack; elizabeth elisabeth liz
  lizzie beth betty betsy eliza libby lisa ellie; katherine catherine kathryn kate katie kathy cathy kat kit cat kitty;
  margaret maggie meg peggy peg madge greta rita; mary molly polly mae; susan sue susie suzy; deborah debbie deb debs;
  rebecca becky becca bex; jennifer jen jenny jenn; jessica jess jessie; victoria vicky vicki tori vic; penelope penny;
  josephine jo josie; joanna jo joan; dorothy dot dottie dolly dora; eleanor ellie nell nora elle; abigail abby gail; amanda
  mandy; barbara barb babs; caroline carol carrie caz; charlotte charlie lottie lotte; cynthia cindy; diana di; emily em
  emmy millie; emma em; florence flo florrie; georgina georgie gina; isabella isabel bella izzy; jacqueline jackie;
  judith judy jude; lucille lucy; madeleine maddie; natalie nat; natasha tash nat; nathaniel nate nat; nicola nicky nic;
  pamela pam; philippa pippa pip; rachel rach; rosemary rose rosie; sarah sally sadie; stephanie steph stevie; susannah
  sue; teresa theresa tess terry tessa; terence terry tel; veronica ronnie vera; vivienne viv; winifred winnie freda;
  maximilian max; muhammad mohammed mohamed mo; giovanni gianni; giuseppe beppe; francesco franco; alessandro sandro;
  johannes hans jan; aleksandr sasha; dmitri dima; ekaterina katya; maria mia; guillermo memo; jose pepe; rafael rafa;
  francisco paco pancho; ignacio nacho; enrique quique; eduardo lalo edu; luis lucho; guadalupe lupe; dolores lola;
  katarzyna kasia; aleksandra ola alex sasha; aleksander olek alex; malgorzata gosia; magdalena magda lena; agnieszka aga;
  joanna asia; elzbieta ela; zuzanna zuza; krzysztof krzys kris; jakub kuba; tomasz tomek; wojciech wojtek; piotr piotrek;
  mikhail misha; nikolai kolya; vladimir vova volodya; sergei seryozha; evgeny evgenia zhenya; anastasia nastya ana;
  natalia natasha nat; tatiana tanya; olga olya; maria masha; ivan vanya; johanna jo hanna hanne; katharina kathi kati;
  wolfgang wolf; heinrich heinz; friedrich fritz; sebastian basti seb; tobias tobi; ulrich uli; ulrike uli; susanne susi;
  willem wim pim; hendrik henk; cornelis kees; antonius ton toon; giovanni vanni; luigi gigi; mustafa musti; ibrahim ibo`;

const families: ReadonlySet<string>[] = GROUPS.split(';').map((group) => new Set(group.trim().split(/\s+/)));

/** Whether two names, in lower case without accents, are forms of one. */
export function isSameName(a: string, b: string): boolean {
  return a === b || families.some((family) => family.has(a) && family.has(b));
}
