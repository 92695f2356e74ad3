package onrecord.scale;

import java.time.LocalDate;
import java.util.List;

/**
 * A made-up document.
 *
 * @param file its path
 * @param said who said what in it
 */
record MadeUpDocument(String file, String title, String publisher, LocalDate date, String text, List<Said> said) {

    /**
     * What somebody says in it.
     *
     * @param speaker the full name
     * @param words one sentence, without marks
     * @param subject a telling word of it
     * @param direct whether these are their own words
     */
    record Said(String speaker, String words, String subject, boolean direct) {
    }
}
