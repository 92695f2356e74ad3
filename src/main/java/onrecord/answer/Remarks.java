package onrecord.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import onrecord.corpus.Attribution;
import onrecord.corpus.Excerpt;
import onrecord.corpus.Speech;
import org.jspecify.annotations.Nullable;

/** What its document tells beside a quotation: the days its words mean, an interpreter, a text written beforehand. */
final class Remarks {

    private static final Pattern INTERPRETED = Pattern.compile(
            "(?i)\\((?:speaking )?(?:via|through|as|by) (?:an? |the )?(?:interpret|translat)[a-z]*\\.?\\)"
                    + "|\\((?:as )?(?:interpreted|translated)\\b[^()]{0,40}\\)");
    private static final Pattern PREPARED = Pattern.compile("(?i)(?=a)\\bas prepared for delivery\\b");

    /** "(As interpreted.)" stands right behind the label. */
    private static final int BEHIND = 40;

    /** What is true of a whole document stands in its first lines. */
    private static final int HEAD = 800;

    private final SpokenDays days = new SpokenDays();

    /** What to say beside an excerpt and the one who is credited with it. */
    List<Remark> on(Excerpt excerpt, @Nullable Attribution credit) {
        List<Remark> remarks = new ArrayList<>(days.in(excerpt));
        String text = excerpt.source().text();
        if (credit != null && credit.speech() == Speech.DIRECT) {
            int end = Math.min(text.length(), credit.cue().end() + BEHIND);
            if (INTERPRETED.matcher(text).region(credit.cue().start(), end).find()) {
                remarks.add(new Remark.Interpreted());
            }
            if (PREPARED.matcher(text).region(0, Math.min(text.length(), HEAD)).find()) {
                remarks.add(new Remark.Prepared());
            }
        }
        return remarks;
    }
}
