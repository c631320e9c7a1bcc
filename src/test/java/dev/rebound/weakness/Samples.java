package dev.rebound.weakness;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import dev.rebound.platform.i18n.Language;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The real catalogue without the service around it, and texts as people write them. */
final class Samples {

    private static final Map<Language, String> DEBRIEF = Map.of(
            Language.EN,
            "I was nervous from the start and my hands shook. When they asked me to tell them about a conflict I couldn’t"
                    + " think of an example, so I rambled for minutes and lost my thread. I did not interrupt anyone,"
                    + " but I didn't know the company well: their products, their competitors. On the whiteboard I got"
                    + " stuck, asked for a hint and then ran out of time. ",
            Language.FR,
            "J’étais nerveuse dès le début et j’avais les mains moites. Quand on m’a demandé un exemple j’ai eu un trou"
                    + " de mémoire, puis j’ai parlé trop longtemps et perdu le fil. Je n’ai pas coupé la parole, mais je"
                    + " ne connaissais pas l’entreprise. Au tableau blanc je suis restée coincée, et je n’ai pas eu le"
                    + " temps de finir. Le cœur battait fort, pas assez de détails. ");

    private Samples() {}

    static Catalogue catalogue() {
        return new Catalogue(new ObjectMapper().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE));
    }

    /** An account of an interview of exactly that many characters. */
    static String debrief(Language language, int characters) {
        String once = DEBRIEF.get(language);
        return once.repeat(characters / once.length() + 1).substring(0, characters);
    }

    static OwnWeakness own(String label, String... keywords) {
        return OwnWeakness.name(
                new UUID(1, 1),
                new OwnWeaknessInput(label, "composure", null, List.of(keywords)),
                Instant.parse("2026-11-22T09:00:00Z"));
    }
}
