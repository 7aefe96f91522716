package org.pacta.agreement.scaffold;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A language a treaty can be written in, told by its commonest words; marks are words of norms. */
enum Language {
  ENGLISH(
      "en",
      "the|of|and|shall|this|with|party|parties",
      marks(
          "may (?:\\w+ ){0,4}?(?:refuse|suspend|terminate|withdraw|denounce|establish conditions|amend|postpone|object)|(?:has|have|reserves?) the right to",
          "(?:may|shall|must) neither|neither (?:[\\p{L}-]+ ){1,6}?(?:may|shall)|(?:shall|must|will) (?:be )?(?:strictly |further )?(?:be )?(?:prohibited|forbidden)|shall not(?! (?:apply|affect|prejudice|limit|preclude|prevent|constitute|extend|cover|create|be (?:construed|interpreted|considered|deemed|required|obliged|obligated|necessary|bound)))|may not|must not|(?:is|are) not (?:\\w+ )?(?:entitled|authori[sz]ed|competent|empowered|allowed|permitted)|will not(?! (?:apply|affect|prejudice|limit|preclude|prevent|constitute|extend|cover|create|be (?:construed|interpreted|considered|deemed|required|obliged|necessary|bound)))|cannot|^(?=[\\p{L}\\d’'(),§. -]{1,120}? (?:do|does) not )(?:(?!\\b(?:which|who|that|if|where|when|unless)\\b)[\\p{L}\\d’'(),§. -]){1,120}? (?:do|does) not (?!apply|constitute|affect|cover|extend|create|prevent|exclude|mean|require|agree|include|prejudice|concern|have|exist|exceed|preclude)\\p{L}+|(?:is|are) prohibited|only with|solely for|not be (?:passed|disclosed|used|transferred|transmitted)|^no (?:[\\p{L}-]+ ){1,5}?(?:shall|may|will)(?! be (?:obliged|obligated|required|bound|prevented))|no (?:party|authority|information|data) (?:shall|may)(?! be (?:obliged|obligated|required|bound|prevented))|shall only|may only|(?:is|are) (?!(?:deemed|considered|valid|applied|limited|concerned|required|obliged) )(?:\\p{L}+(?:ed|en|wn|nt) only|only \\p{L}+(?:ed|en|wn|nt)) (?:if|when|where|with|to|by|for|in (?:so far|as far)|on condition)|(?:is|are) (?:only|solely) (?:possible|admissible|permissible|permitted|allowed|granted)|(?:is|are) (?:possible|admissible|permissible) only|(?<!(?:agreement|treaty|convention|protocol|liability|compensation|which|that) )(?:is|are) (?:strictly |exclusively )?(?:limited|restricted|confined) to|(?:is|are) not (?:a task|(?:among|one of) the (?:tasks|functions)) of|ha(?:s|ve) no (?:\\p{L}+ ){0,3}?(?:powers?|authority)(?= (?:to|in|on|within|there)(?!\\p{L})|[.,;])",
          "(?<!(?:of|case|as) )may(?!,? \\d)(?!(?<=(?:which|that|who) may) (?:lead|arise|result|occur|exist|affect|cause|involve|be (?:required|requisite|necessary|needed|appropriate|relevant|useful|involved|affected|concerned)))|entitled|allowed|permitted|can be|authori[sz]ed to|(?:shall|will|is|are|does|do) not (?:be )?(?:required?|obliged|obligated|necessary|bound)|(?:do|does) not have to|(?:nobody|no one|no \\p{L}+(?: \\p{L}+)?) (?:shall be|is|are) (?:required|obliged|obligated|bound)|need not|(?:has|have) the right",
          "shall(?! (?:r?n|m)ean\\b| be understood)|must|obliged|obligated|undertakes?|will|bears?|(?:is|are) required|agree to|responsible for",
          "nothing (?:[^.;]{0,120}? )?(?:shall|may|will|is to)|(?:shall|does|do|will|may) not (?:apply|affect|prejudice|limit|preclude|prevent|constitute|extend|cover|create|be (?:construed|interpreted|considered|deemed))|shall (?:also )?apply(?! (?:the|their|its|such|any|all|these|those|this|measures)(?!\\p{L}))|shall (?:be (?:considered|deemed|regarded|treated|construed|interpreted|governed|valid|open for|composed|subject to (?:ratification|approval|acceptance))|consist|form (?:an )?integral|prevail|enter into (?:force|effect)|remain (?:in force|subject|unaffected)|cease to (?:have|be|apply)|continue to (?:apply|have effect|be in force)|take effect|have effect|(?:become|be) effective|come into (?:force|effect|operation))|will (?:enter|come) into (?:force|effect|operation)|will (?:take effect|become effective|remain in (?:force|effect))|appl(?:y|ies) (?:mutatis mutandis|accordingly|correspondingly|by analogy)",
          "(?<!(?:the|all|any|by|or|and|of|lawful|electronic|secure|other|appropriate|technical) )means(?! of\\b| and\\b| or\\b|[;.])|shall (?:r?n|m)ean|hereinafter|^for the purposes? of this|shall be understood|is defined|definitions?|(?:refers?|referred) to as",
          "if|unless|provided that|subject to|where|except|in (?:the )?case|in (?:the )?event|as long as|without prejudice")),
  FRENCH(
      "fr",
      "le|la|les|des|et|du|dans|présent|parties",
      marks(
          "(?:peut|peuvent) (?:[\\p{L}’']+ ){0,4}?(?:refuser|suspendre|dénoncer|résilier|modifier)|se réserve le droit",
          "ne (?:peut|peuvent|doit|doivent)(?: être)?(?: [\\p{L}]+)? ?(?:pas|que)?|ne (?:sont|est) (?:\\p{L}+ ){1,3}?qu|n[’'](?:\\p{L}+ ){1,3}?(?:à )?aucune?|(?:(?:est|sont|sera|seront) (?:\\p{L}+ )?)?interdit\\p{L}*|(?:n[’']est|ne (?:sont|est)) pas (?:autorisée?s?|habilitée?s?|compétente?s?)|ne (?:sont|est) pas (?:communiqu|transmis)\\p{L}*|(?:n[’']est|ne (?:sont|sera|seront)) (?:pas |ni )?(?:\\p{L}+ )?(?:poursuivi|détenu|arrêté|jugé|soumis|remis|livré|extradé|utilisé|divulgué|communiqu|transmis)\\p{L}*|(?:n[’']est|ne (?:sont|sera|seront)) (?!pas |plus |point |nullement |autre )(?:\\p{L}+ ){1,3}?que?|(?<!(?:accord|traité|convention|protocole|responsabilité|qui) )(?:est|sont) (?:strictement |exclusivement )?limitée?s? (?:à|aux?)|n[’']entre(?:nt)? pas dans les (?:tâches|attributions|compétences|missions)|ne (?:fait|font) pas partie (?:des|de (?:ses|leurs)) (?:tâches|attributions|missions)|ne dispose(?:nt)? (?:\\p{L}+ )?(?:pas de|d[’']aucune?) (?:\\p{L}+ ){0,3}?(?:pouvoirs?|compétences?|prérogatives?)|(?:est|sont) exclusivement (?!régi|applicab|compétent)\\p{L}+ée?s?",
          "n[’'](?:a|ont|aura|auront) pas à|n[’'](?:est|sont) (?:pas |nullement )?(?:tenue?s?(?! pour)|obligée?s?)|n[’'](?:est|sont) pas (?:nécessaires?|obligatoires?|exigée?s?|requise?s?)|peut|peuvent|(?<!dûment )autorisée?s?|(?:a|ont|aura|auront) le droit|jouir(?:a|ont)|permet",
          "doit|doivent|s['’]engagent?|tenue?s? de|sont (?:fournies|communiquées|transmises)|est (?:tenue?|communiquée?)|s['’]efforcent|sera|seront|(?:a|ont) (?:l['’])?obligation|(?!opéra)\\p{L}{2,}(?:er|[^aeiou]ir|dr|oir|ttr)(?:a|ont)",
          "n['’]affecte(?:nt)? pas|ne port(?:e|ent|era|eront) (?:pas |en rien )?atteinte|n[’']est pas porté atteinte|ne s['’]appliqu(?:e|ent|era|eront) (?:pas|ni|en)|entrera? en vigueur|(?:est|sont) réputée?s?|s['’]applique(?:nt)?|fait partie intégrante",
          "on entend par|désigne|désignent|ci-après|aux fins du présent",
          "si|sauf|à condition|sous réserve|lorsque|en cas|à moins que")),
  SPANISH(
      "es",
      "el|la|los|las|y|del|en|partes|presente",
      marks(
          "podrán? (?:[\\p{L}]+ ){0,4}?(?:denegar|rechazar|suspender|terminar|denunciar|enmendar)|se reserva el derecho",
          "no podrán?|no deberán?|(?:(?:está|están|estará|estarán|queda|quedan|quedará|quedarán) (?:\\p{L}+ )?)?prohibid\\p{L}*|no (?:está|están|estará|estarán) (?:autorizad|facultad|habilitad)[ao]s?|no se (?:podrán?|utilizarán?|transmitirán?)|(?:sólo|solo|solamente|únicamente) (?:podrán?|con)|no (?:será|serán) (?:\\p{L}+ )?(?:procesad|detenid|arrestad|juzgad|sometid|entregad|extraditad|utilizad|divulgad|comunicad|transmitid|perseguid)[ao]s?|(?:sólo|solo|solamente|únicamente|exclusivamente) (?:es|son|será|serán) (?:posibles?|admisibles?|permitid[ao]s?)|(?:sólo|solo|solamente|únicamente) se (?!aplic|considera)\\p{L}+(?:á|án|a|e|an|en)|(?<!(?:acuerdo|tratado|convenio|protocolo|responsabilidad|que) )(?:está|están|estará|estarán|queda|quedan|quedará|quedarán) (?:\\p{L}+ )?limitad[ao]s? a|no (?:es|son|será|serán) (?:una )?(?:tarea|función|funciones) de|no (?:dispone|disponen|dispondrán?|tiene|tienen|tendrán?) (?:de )?(?:\\p{L}+ ){0,2}?(?:competencias?|facultad(?:es)?|poder(?:es)?|atribuciones)",
          "(?:nadie|ningun[ao](?: \\p{L}+){1,3}?) (?:está|estará) obligad[ao]|no (?:está|estará|están|estarán) obligad[ao]s?|no (?:es|será|serán) (?:necesari[ao]s?|obligatori[ao]s?)|no (?:tiene|tienen|tendrán?) que|podrán?|pueden?|autorizad\\p{L}*|tendrán? derecho",
          "deberán?|debe|deben|se comprometen?|obligad\\p{L}*|(?<!no |no se )\\p{L}+(?:arán|erán|irán|ará|erá|irá)",
          "no (?:afectará|afecta|menoscabará|se aplicará|se aplicarán)|se considerará|entrará en vigor|formará parte integrante|se aplicará",
          "se entenderá por|se entiende por|significa|en adelante|a los efectos del presente",
          "si|salvo|siempre que|a menos que|cuando|en caso|sin perjuicio")),
  GERMAN(
      "de",
      "der|die|das|und|des|dieses|vertragsparteien|den|nach",
      marks(
          "kann (?:[\\p{L}]+ ){0,12}?(?:ablehnen|aussetzen|kündigen|verweigern|ändern)|behält sich|"
              + GermanClauses.RIGHT,
          "darf nicht|dürfen nicht|nicht (?:gestattet|zulässig|verwendet werden)|(?:dürfen|darf) (?:[\\p{L}-]+ ){0,12}?(?<!nicht )(?:nur|ausschließlich|lediglich)|untersagt|verboten|(?:ist|sind) (?:[\\p{L}-]+ ){0,8}?nicht (?:befugt|berechtigt|ermächtigt)|(?:darf|dürfen) (?:[\\p{L}]+ ){0,6}?weder|dürfen (?:[\\p{L}]+ ){0,14}?nicht|unzulässig|(?:wird|werden) (?:[\\p{L}-]+ ){0,8}?nicht(?! (?:nur|allein|ausschließlich|lediglich)(?!\\p{L}))(?! (?:[\\p{L}-]+ ){0,4}?(?:angesehen|betrachtet|berührt|ausgelegt|verstanden|eingeschränkt|beeinträchtigt|behandelt|gerechnet|mitgerechnet|eingerechnet)(?!\\p{L}))|(?:wird|werden) (?:[\\p{L}-]+ ){0,6}?(?<!nicht )(?:nur|ausschließlich|lediglich)(?! (?:[\\p{L}-]+ ){0,3}?(?:angesehen|betrachtet|behandelt|verstanden|angewend\\p{L}+|angewandt|teilweise)(?!\\p{L}))|(?:ist|sind) (?:[\\p{L}-]+ ){0,6}?(?<!nicht )(?:nur|ausschließlich|lediglich) (?:[\\p{L}-]+ ){0,8}?(?:möglich|zulässig|gestattet|erlaubt|statthaft)|(?<!(?:abkommen|vertrag|haftung) )(?:ist|sind|bleib(?:t|en)) (?:\\p{L}+ )?(?<!nicht )auf (?:[\\p{L}-]+ ){1,12}?(?:beschränkt|begrenzt)|(?:ist|sind|gehör(?:t|en)) (?:[\\p{L}-]+ ){0,4}?(?:keine aufgabe|nicht zu (?:den|ihren|seinen) aufgaben)|(?:verfüg(?:t|en)|hat|haben) (?:[\\p{L}-]+ ){0,10}?(?:über )?keine(?:rlei)? (?:[\\p{L}-]+ ){0,3}?\\p{L}*befugnisse?",
          "(?:niemand|kein\\p{L}*(?: \\p{L}+){1,2}?) (?:ist|sind) (?:\\p{L}+ ){0,6}?verpflichtet|(?:ist|sind) (?:\\p{L}+ ){0,4}?nicht (?:verpflichtet|erforderlich|notwendig)|(?:muss|müssen) (?:[\\p{L}-]+ ){0,6}?nicht(?! (?:nur|allein|ausschließlich|lediglich|weniger|mehr|länger|später)(?!\\p{L}))|"
              + GermanClauses.RIGHT
              + "|(?:kann|können|darf|dürfen)(?!(?<=(?<!\\p{L})(?:werden|sein|haben) \\p{L}{4,6})\\s*[,.;:)])|(?:berechtigt|zulässig|ermächtigt)(?! (?:ist|sind|war|waren|wird|werden)(?!\\p{L}))",
          "muss|müssen|(?!"
              + GermanClauses.RIGHT
              + ")(?:hat|haben) (?:[\\p{L}]+ ){0,12}?zu|verpflichten|verpflichtet|ist (?:[\\p{L}]+ ){0,6}?zu \\p{L}+|sind (?:[\\p{L}]+ ){0,6}?zu \\p{L}+|soll|sollen|trägt|"
              + GermanClauses.PLURAL,
          "berührt nicht|bleib(?:t|en) unberührt|tritt (?:[^.;]{0,120}? )?in kraft|(?:gilt|gelten) als|(?:gilt|gelten) (?:[^.;]{0,60}? )?(?:entsprechend|sinngemäß)|(?:findet|finden) (?:[^.;]{0,60}? )?anwendung",
          "im sinne|versteht man(?: [^.;:]{0,80})? unter|(?:ist|sind) (?:[\\p{L}-]+ ){0,12}?zu verstehen|begriffsbestimmung(?:en)?|bedeutet|bezeichnet|nachstehend|im folgenden|liegt vor, (?:wenn|sofern|falls)",
          "wenn|sofern|soweit|es sei denn|falls|vorbehaltlich|unbeschadet|voraussetzung (?:[\\p{L}-]+ ){0,8}?ist, da(?:ss|ß)")),
  RUSSIAN(
      "ru",
      "и|в|на|стороны|сторон|настоящего|соглашения|с|по",
      marks(
          "(?:может|могут|вправе) (?:[\\p{L}]+ ){0,5}?(?:отказ\\p{L}*|приостанов\\p{L}*|прекрат\\p{L}*|денонсир\\p{L}*)|имеет право|оставляет за собой право",
          "не (?:может|могут|должн\\p{L}*|вправе|допускается|подлеж\\p{L}*)|запрещ\\p{L}*|не (?:уполномочен|управомочен)\\p{L}*|только с (?:[\\p{L}]+ ){0,3}?согласия|исключительно|не (?:привлека|подверга|преследу|переда|использу|разглаша|выда|задержива)\\p{L}+ся|(?:возможн\\p{L}+|допустим\\p{L}*|(?!применя|распростран|явля|счита)\\p{L}+(?:ется|ются)) (?:только|лишь)|(?:только|лишь) (?!применя|распростран|явля|счита)\\p{L}+(?:ется|ются)|(?<!не )ограничива(?:ется|ются)|не (?:явля(?:ется|ются) задач\\p{L}*|вход(?:ит|ят) в (?:\\p{L}+ )?(?:задачи|функции|компетенцию))|не (?:облада|име)(?:ет|ют) (?:\\p{L}+ ){0,3}?полномочи\\p{L}+",
          "(?:никто )?не (?:обязан\\p{L}*|требуется)|может|могут|вправе|разрешается|допускается",
          "должн\\p{L}*|обязан\\p{L}*|обязуются|обязуется|обеспечива\\p{L}*|несут|несет|уведомля\\p{L}*|осуществля\\p{L}*|сотруднича\\p{L}*|информиру\\p{L}*|исполня\\p{L}*",
          "не (?:затрагива\\p{L}*|применя(?:ется|ются)|нанос\\p{L}+ ущерба)|вступ\\p{L}+ в силу|считается|считаются|применяется|применяются|является неотъемлемой",
          "означа\\p{L}*|понимается|именуем\\p{L}*|для целей настоящего",
          "если|в случае|при условии|за исключением|без ущерба")),
  CZECH(
      "cs",
      "a|se|v|na|smluvní|strany|této|podle|stran",
      marks(
          "může (?:[\\p{L}]+ ){0,6}?(?:odmítnout|pozastavit|vypovědět|odepřít)|vyhrazuje",
          "nesmí|nesmějí|nemůže|nemohou|zakázán\\p{L}*|(?:není|nejsou) (?:\\p{L}+ ){0,2}?oprávněn\\p{L}*|zakazuje|pouze se souhlasem|výlučně|jen se souhlasem|(?:není|nejsou|nebude|nebudou) (?:\\p{L}+ ){0,2}?(?:stíhán|zadržen|vzat|předán|použit|trestán|vydán|sdělen|souzen)\\p{L}*|(?:je|jsou) (?:\\p{L}+ ){0,3}?(?:možn\\p{L}+|přípustn\\p{L}+|povolen\\p{L}*) (?:pouze|jen|výhradně)|(?:je|jsou) (?:pouze|jen|výhradně) (?:možn\\p{L}+|přípustn\\p{L}+|povolen\\p{L}*)|lze (?:\\p{L}+ ){0,4}?(?:pouze|jen|výhradně)|se (?!vztah|rozum)(?:\\p{L}+ ){0,3}?(?:pouze|jen|výhradně)(?! (?:na|částečně)(?!\\p{L}))|(?<!(?:dohoda|smlouva|odpovědnost|kter[áéýí]) )(?:je|jsou) omezen\\p{L}* (?:pouze )?na|omezuj[eí] se na|(?:není|nejsou) úkol\\p{L}+|nem(?:á|ají) (?:\\p{L}+ ){0,4}?pravomoc\\p{L}*|nedisponuj[eí] (?:\\p{L}+ ){0,3}?pravomoc\\p{L}*",
          "(?:nikdo )?(?:není|nejsou) povinn?\\p{L}*|nemus(?:í|ejí)|není (?:nutné|třeba|nezbytné|vyžadován\\p{L}*)|může|mohou|smí|smějí|je oprávněn\\p{L}*|jsou oprávněn\\p{L}*|lze",
          "musí|je povin(?:en|n\\p{L}*)|jsou povinn\\p{L}*|zavazují|zavazuje|poskytn(?!ut)\\p{L}*|poskytují|informují|vyrozumí|zajistí|hradí|nesou|sdělí|spolupracují",
          "(?:není|nejsou) dotčen\\p{L}*|nedotýká|nepoužij[eí] se|nevztahuj[eí] se|se ne(?:použij[eí]|vztahuj[eí])|vst(?:upuje|upí|oupí) v platnost|nab(?:ývá|ude) (?:platnosti|účinnosti)|považuj[eí] se|tvoří nedílnou|(?:obdobně|přiměřeně) (?:se )?(?:použij[eí]|plat[ií])|(?:použij[eí]|plat[ií]) (?:se )?(?:obdobně|přiměřeně)",
          "rozumí se|se rozumí|znamená|dále jen|pro účely této",
          "pokud|jestliže|není-li|nestanoví-li|za podmínky|s výjimkou|v případě")),
  DUTCH(
      "nl",
      "de|het|een|van|en|partijen|dit|wordt|voor",
      marks(
          "(?:kan|kunnen) (?:[\\p{L}-]+ ){0,18}?(?:weigeren|opschorten|opzeggen|op te (?:schorten|zeggen)|wijzigen|beëindigen|intrekken)|behoudt zich het recht voor",
          "(?:mag|mogen|kan|kunnen) (?:[\\p{L}]+ ){0,12}?(?:niets?|geen|noch|slechts|uitsluitend|alleen)|(?:is|zijn) (?:[\\p{L}]+ ){0,4}?(?:niet toegestaan|verboden)|niet (?:toegestaan|geoorloofd|gebruikt|verstrekt)|(?:is|zijn) (?:[\\p{L}-]+ ){0,8}?(?:niet|geenszins|in geen (?:enkel )?geval) (?:bevoegd|gerechtigd|gemachtigd)|(?:komt|komen|heeft|hebben) (?:[\\p{L}-]+ ){0,8}?geen (?:[\\p{L}-]+ ){0,4}?\\p{L}*bevoegdhe(?:id|den)|(?<!(?:geldt|gelden|toepassing) [^.;]{0,60})(?<!(?:niet|geen) )(?:slechts|uitsluitend|alleen|enkel) (?:[\\p{L}]+ ){0,8}?(?:indien|wanneer|nadat|met|voor|aan|worden|geoorloofd|toegestaan)|(?:(?:zal|zullen|mag|mogen|kan|kunnen|wordt|worden) (?:\\p{L}+ ){0,4}?)?(?:in geen geval|onder geen (?:beding|omstandigheden))|verboden|(?:wordt|worden) (?:[\\p{L}-]+ ){0,8}?(?<!dan )(?:niet|noch)(?! (?:alleen|slechts|uitsluitend|enkel)(?!\\p{L}))(?! (?:[\\p{L}-]+ ){0,2}?(?:beschouwd|geacht|aangemerkt|gerekend|opgevat|uitgelegd|uitgebreid|beperkt|aangetast|beïnvloed|verstaan|vereist|verlangd)(?!\\p{L}))|(?:wordt|worden) (?:[\\p{L}-]+ ){0,6}?(?<!niet )(?:slechts|uitsluitend|alleen|enkel)(?! (?:[\\p{L}-]+ ){0,3}?(?:beschouwd|geacht|aangemerkt|gerekend|opgevat|verstaan|toegepast|gedeeltelijk|ten dele)(?!\\p{L}))|(?:is|zijn) (?:[\\p{L}-]+ ){0,6}?(?<!niet )(?:slechts|uitsluitend|alleen|enkel) (?:mogelijk|toelaatbaar|toegelaten)|(?<!(?:verdrag|overeenkomst|aansprakelijkheid|schadevergoeding) )(?:is|zijn|blijft|blijven) (?:(?:slechts|uitsluitend|strikt|hierbij|daarbij) )?beperkt tot|(?:is|zijn|behoort|behoren) (?:\\p{L}+ )?(?:geen taak|niet tot (?:de|haar|zijn|hun) taken)|beschik(?:t|ken) (?:[\\p{L}-]+ ){0,8}?(?:niet over|over geen) (?:[\\p{L}-]+ ){0,4}?\\p{L}*bevoegdhe(?:id|den)",
          "(?:hoeft|hoeven) (?:[\\p{L}-]+ ){0,12}?(?:niet|geen)|niemand is (?:\\p{L}+ ){0,4}?(?:verplicht|gehouden)|geen (?:\\p{L}+ ){1,4}?(?:is|zijn) (?:verplicht|gehouden)|(?:is|zijn) (?:\\p{L}+ ){0,4}?niet (?:verplicht|gehouden|vereist|nodig)|(?<!(?:niet|had|hadden) )(?:kan|kunnen|mag|mogen)(?! zijn(?:[,.;:)]|$))"
              + DutchClauses.NOT_IN_CLAUSE
              + "(?!(?<=(?:waarvan|waarmee|waardoor|waaruit|waarbij|waarin|waaronder) [^.;:,]{0,80}) worden \\p{L}+[.,;:])|(?<!(?:wiens|wier|waar\\p{L}{2,6}) [^,.;:]{0,60})(?:bevoegd|gerechtigd|toegestaan|gemachtigd|geoorloofd)(?! (?:is|zijn|was|waren|wordt|worden)(?!\\p{L}))",
          "moet|moeten|dient|dienen|zal|zullen|(?:verbinden|verbindt) zich|verplicht|(?<!achter )gehouden|zorgt|draagt|treft|deelt|verstrekt|verleent|meldt|waarborgt|brengt|(?<!(?:het|te) )(?<!(?:kan|kunnen|mag|mogen) [^.;]{0,160})(?:zorgen|dragen|treffen|delen|verstrekken|verlenen|melden|waarborgen|brengen)",
          "(?:laat|laten) (?:[^.;]{0,60}? )?onverlet|(?:doet|doen) (?:[^.;]{0,40}? )?geen afbreuk|(?:doet|doen) niet af aan|voor niemand [^.;]{0,40}?recht(?:en)? [^.;]{0,20}?ontle\\p{L}+|geen (?:recht|rechten|aanspraken?) (?:[^.;]{0,60}? )?ontle\\p{L}+|treedt (?:[^.;]{0,120}? )?in werking|(?:wordt|worden) geacht|(?:is|zijn) (?:[\\p{L}\\d]+ ){0,6}?van (?:overeenkomstige )?toepassing|(?:vindt|vinden) (?:[^.;]{0,60}? )?toepassing|(?:geldt|gelden) (?:[^.;]{0,60}? )?overeenkomstig(?=[.;,])|(?:blijft|blijven) (?:[^.;]{0,40}? )?(?:van kracht|van toepassing|onverlet)|(?:wordt|worden) van kracht|ontslaat (?:[^.;]{0,40}? )?niet van|maakt deel uit",
          "verstaan onder|is sprake (?:van|indien|wanneer|als)|(?:wordt|worden) (?:[\\p{L}]+ ){0,6}?verstaan|betekent|hierna|voor de toepassing van (?:dit|deze)|in de zin van (?:dit|deze)",
          DutchClauses.IF
              + "|indien|tenzij|mits|zodra|voor zover|voorzover|wanneer|behoudens|in geval|onverminderd|met uitzondering van|voorwaarde(?:n)? (?:[\\p{L}-]+ ){0,8}?(?:is|zijn),? dat"));

  private final String code;
  private final Phrase common;
  private final Map<String, Phrase> marks;

  Language(String code, String common, Map<String, Phrase> marks) {
    this.code = code;
    this.common = Phrase.of("(?<!\\p{L})(?:" + common + ")(?!\\p{L})");
    this.marks = marks;
  }

  /** ISO 639-1 code. */
  String code() {
    return code;
  }

  /** Words of each mark, in a fixed order. */
  Map<String, Phrase> marks() {
    return marks;
  }

  /** The language of a code; empty when it is not read. */
  static Optional<Language> ofCode(String code) {
    return Arrays.stream(values()).filter(language -> language.code.equals(code)).findFirst();
  }

  /** Languages that are read, in words. */
  static final String READ = "English, French, Spanish, German, Russian, Czech or Dutch";

  /**
   * What language a text seems to be in.
   *
   * @param code ISO 639 code; {@code und} when no language is known by its words
   * @param recognised whether its norms, dates and time words can be marked
   * @param language by whose words it is marked
   */
  record Told(String code, boolean recognised, Language language) {}

  /** Letters in a row: a word of any language. */
  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  /** Characters looked at. */
  private static final int SAMPLE = 40_000;

  /** Fewest words from which a language can be told to be none of those known. */
  private static final int WORDS_MIN = 20;

  /** Every twentieth word of a text is one of the commonest of its language, at least. */
  private static final int WORDS_FOR_ONE = 20;

  /** Tells the language of a text by its commonest words. */
  static Told told(String text) {
    String sample = text.substring(0, Math.min(text.length(), SAMPLE)).toLowerCase(Locale.ROOT);
    Wording wording = Wording.of(sample);
    Language best = of(wording);
    int most = best.common.all(wording).size();
    String code = best.code;
    for (Map.Entry<String, Phrase> other : OtherLanguages.words().entrySet()) {
      int count = other.getValue().all(wording).size();
      if (count > most) {
        most = count;
        code = other.getKey();
      }
    }
    long words = WORD.matcher(sample).results().count();
    if (words >= WORDS_MIN && most * WORDS_FOR_ONE < words) {
      return new Told("und", false, ENGLISH);
    }
    return new Told(code, code.equals(best.code), code.equals(best.code) ? best : ENGLISH);
  }

  /** The language whose common words stand most often in the start of a text. */
  private static Language of(Wording sample) {
    Language best = ENGLISH;
    int most = 0;
    for (Language language : values()) {
      int count = language.common.all(sample).size();
      if (count > most) {
        best = language;
        most = count;
      }
    }
    return best;
  }

  private static Map<String, Phrase> marks(
      String power,
      String prohibition,
      String permission,
      String duty,
      String declaration,
      String definition,
      String condition) {
    Map<String, Phrase> marks = new LinkedHashMap<>();
    marks.put("power", Phrase.words(power));
    marks.put("prohibition", Phrase.words(prohibition));
    marks.put("permission", Phrase.words(permission));
    marks.put("duty", Phrase.words(duty));
    marks.put("declaration", Phrase.words(declaration));
    marks.put("definition", Phrase.words(definition));
    marks.put("condition", Phrase.words(condition));
    return marks;
  }
}
