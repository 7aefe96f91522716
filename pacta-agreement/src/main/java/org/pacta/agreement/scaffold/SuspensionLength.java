package org.pacta.agreement.scaffold;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a suspension of the agreement lasts at most, from clauses all of whose words are known:
 * the suspension is what ends, nothing is negated, and no other length stands there.
 */
final class SuspensionLength {
  private static final String TREATY_EN =
      "(?: of (?:(?:the )?(?:application|operation|implementation) of )?(?:this|the present) \\p{L}+)?(?: (?:under|pursuant to|in accordance with|referred to in|provided for in) (?:paragraph|article|this)[^,;]{0,30}?)?";
  private static final List<Pattern> LASTS =
      List.of(
          clause(
              "(?:(?:the|a|any|such|each|every|this)(?: a| such)? |(?:the )?(?:duration|period|term|length) of (?:the |a |any |such |each )?)suspension(?: period)?"
                  + TREATY_EN
                  + "(?: (?:shall |will )?takes? effect [^,;]{1,100}? and)?",
              "(?:(?:shall|may|must|will|can) (?:not|never) (?:exceed|last (?:for )?(?:longer|more) than|be longer than|extend beyond)|(?:shall|may|will|can) (?:(?:be (?:maintained|imposed|valid|limited)|last|continue|remain in (?:force|effect)|apply)(?: for| to)? )?(?:(?:a |the )?maximum(?: (?:period|duration|term))? of|(?:for )?(?:a period )?not exceeding|(?:for )?(?:no|not) (?:more|longer) than|(?:for )?at most) ?) ?#|(?:(?:shall|will) )?(?:end|lapse|expire|cease)s?(?: automatically)?(?:, (?:unless|if not|if it is not) [^,;]{1,80},)? (?:(?:(?:up)?on|at) (?:the )?(?:expiry|expiration) of |after )(?:a period of )?#",
              "(?:,? unless [^;]{1,120}|,? if (?:it is|they are) not [^;]{1,100}|,? (?:and|but) (?:it )?(?:may|can) be (?:extended|renewed|prolonged)[^;]{0,120})?"),
          clause(
              "(?:(?:die|eine|jede|diese) (?:dauer (?:der|einer|dieser) )?|(?:dauer|höchstdauer) der )aussetzung(?: (?:dieses|dieser) \\p{L}+)?",
              "(?:darf # nicht (?:überschreiten|übersteigen)|(?:gilt|dauert|besteht)(?: für)? (?:höchstens|längstens) #|endet(?:, (?:sofern|wenn|falls) [^,;]{1,80},)? (?:spätestens )?(?:nach(?: ablauf von)? #|# nach (?:ihrem beginn|ihrem wirksamwerden))|(?:erlischt|tritt)(?:, (?:sofern|wenn|falls) [^,;]{1,80},)? nach(?: ablauf von)? #(?: außer kraft)?)",
              "(?:, (?:sofern|wenn|falls|es sei denn)[^;]{1,120}|,? (?:und|aber)? ?(?:sie )?kann [^;]{0,100} verlängert werden)?"),
          clause(
              "(?:la|une|toute|cette) (?:durée (?:de la|d['’]une|de cette) )?suspension(?: (?:du présent|de la présente) \\p{L}+)?",
              "(?:ne (?:peut|doit|saurait|pourra) (?:pas )?(?:excéder|dépasser) #|(?:est|peut être|sera) (?:maintenue |imposée |limitée )?(?:pour |à )?(?:une (?:durée|période) maximale de|un maximum de|# au (?:plus|maximum))(?: #)?|(?:prend(?:ra)? fin|expire(?:ra)?|cesse(?:ra)?)(?:, sauf [^,;]{1,60},| automatiquement)?(?: au plus tard)? (?:après #|à l['’]expiration d['’](?:un délai|une période) de #|# après (?:sa prise d['’]effet|son début)))",
              "(?:, (?:sauf|à moins)[^;]{1,120}|,? (?:et |mais )?(?:elle )?(?:peut être (?:prolongée|prorogée|renouvelée)|renouvelable)[^;]{0,120})?"),
          clause(
              "(?:de|een|elke|deze) (?:duur van de )?(?:opschorting|schorsing)(?: van (?:dit|deze) \\p{L}+)?",
              "(?:mag # niet overschrijden|(?:duurt|geldt|kan duren)(?: voor)? (?:ten hoogste|maximaal|niet langer dan) #|(?:eindigt|vervalt)(?:, tenzij [^,;]{1,80},)? (?:na(?: (?:verloop|afloop) van)? #|# na (?:haar|de) (?:aanvang|ingang)))",
              "(?:, tenzij [^;]{1,120}|,? (?:en|maar) (?:zij )?kan [^;]{0,100}(?:worden verlengd|verlengd worden))?"),
          clause(
              "(?:срок )?приостановлени[ея](?: действия)?(?: (?:настоящ\\p{L}+ )?(?:соглашения|договора|конвенции|протокола))?",
              "(?:(?:не может|не должен|не должно) (?:превышать|длиться более) #|(?:действует|осуществляется|вводится|длится)(?: на срок)? (?:не более(?: чем)?|не свыше) #|(?:прекращается|истекает|утрачивает силу) (?:по истечении|через|спустя) #)",
              "(?:, если [^;]{1,120}|,? (?:и|но)? ?(?:может|могут) быть продлен\\p{L}*[^;]{0,100})?"),
          clause(
              "(?:(?:doba |délka |trvání )?pozastavení)(?: (?:této|tohoto) \\p{L}+)?",
              "(?:nesmí (?:přesáhnout|překročit) #|(?:trvá|platí) (?:nejvýše|nejdéle|maximálně) #|(?:s?končí|zaniká|zanikne|pozbývá platnosti|pozbude platnosti) (?:po )?uplynutí[m]? #|(?:s?končí|zaniká|zanikne) po #)",
              "(?:, (?:pokud|nebude-li|není-li|ledaže)[^;]{1,120}|,? (?:a|ale) (?:může|lze) [^;]{0,100}prodlouž\\p{L}*[^;]{0,60})?"),
          clause(
              "(?:la|una|toda|esta) (?:duración de la )?suspensión(?: (?:del presente|de la presente|de este) \\p{L}+)?",
              "(?:no (?:podrá|puede|deberá) (?:exceder(?: de)?|superar(?: los)?|durar más de) #|(?:terminará|termina|expirará|expira|cesará|cesa) (?:después de|transcurridos|a los|al término de) #|(?:durará|tendrá una duración) (?:como máximo|máxima de) #)",
              "(?:, (?:a menos que|salvo) [^;]{1,120}|,? y podrá ser (?:prorrogada|renovada)[^;]{0,100})?"),
          clause(
              "(?:either|each|any|a|the) (?:contracting )?part(?:y|ies) may (?:temporarily )?suspend (?:(?:the )?(?:application|operation|implementation) of )?(?:this|the present) \\p{L}+(?:,? in whole or in part,?|,? wholly or partly,?)?",
              "for (?:a )?(?:maximum(?: period)? of|(?:period )?not exceeding|(?:period )?not longer than|(?:no|not) (?:more|longer) than|(?:period of )?(?:up to|at most)) #",
              "(?:,? (?:for reasons|on grounds) of [^;]{1,80})?"));
  private static final Pattern CLAUSES = Pattern.compile(";\\s");
  private static final int WORDS_MAX = 400;

  private SuspensionLength() {}

  /** A subject, the verb with the length "#", and what may follow without changing it. */
  private static Pattern clause(String subject, String lasts, String rest) {
    return Pattern.compile("(?iu)" + subject + " (?<lasts>" + lasts + ")" + rest + "[.;]?");
  }

  /** The length and the words of a sentence that say how long a suspension lasts. */
  static Optional<SuspensionEnd> in(FoundUnit unit) {
    if (unit.text().length() > WORDS_MAX) {
      return Optional.empty();
    }
    for (String clause : CLAUSES.split(unit.text())) {
      for (TimeTerms.Length length : TimeTerms.in(clause).lengths()) {
        Optional<SuspensionEnd> end = end(unit, clause, length);
        if (end.isPresent()) {
          return end;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<SuspensionEnd> end(
      FoundUnit unit, String clause, TimeTerms.Length length) {
    Matcher words = PartTime.LENGTHS.matcher(clause).region(length.at(), length.end());
    if (length.doubtful() || length.working() || !words.find()) {
      return Optional.empty();
    }
    String form = clause.substring(0, words.start()) + "#" + clause.substring(words.end());
    String found = words.group();
    return LASTS.stream()
        .map(one -> one.matcher(form))
        .filter(Matcher::matches)
        .map(one ->
            new SuspensionEnd(unit.id(), length.iso(), one.group("lasts").replace("#", found)))
        .findFirst();
  }
}
