package onrecord.answer;

import static onrecord.answer.Written.person;
import static onrecord.answer.Written.reading;

import java.time.LocalDate;
import java.util.List;
import onrecord.corpus.Citation;
import onrecord.corpus.Reading;
import org.jspecify.annotations.Nullable;

/** A small invented corpus with dates: how the town of Vell got its tram. */
final class Tramway {

    static final Reading MAY = reading("may.txt", cited("The tram begins", "Vell Courier", "2030-05-02"),
            """
                    [[Ines Tarrow|The tram will run before winter comes.]]
                    [[Bram Oster|The tram is a toy for visitors.]] [[Bram Oster|My voters walk to the market.]]
                    The tram carried 1,200 passengers on its first day.
                    """,
            person("Ines Tarrow", "mayor", "mayor of vell"), person("Bram Oster", "councillor"));

    static final Reading JUNE = reading("june.txt", cited("Minutes of the council", "Town Hall of Vell", "2030-06-01"),
            """
                    [[Ines Tarrow|The tram needs another 4 million marks.]]
                    [[Ines Tarrow; Bram Oster|We agree that the bridge toll has to stay.]]
                    [[Lio Kessel|The rails of the tram are two millimetres too wide.]]
                    The tram carried 1,900 passengers that week.
                    """,
            person("Ines Tarrow", "mayor"), person("Bram Oster", "councillor"), person("Lio Kessel", "chief engineer"));

    static final Reading LATE_JUNE = reading("late-june.txt",
            cited("Oster comes round", "Vell Courier", "2030-06-18"),
            """
                    [[Bram Oster|I can accept the tram if the fares fall.]]
                    [[Bram Oster|Nobody asked the pigeons.]]
                    [[Karl Tarrow|The pigeons were here first.]]
                    The tram carried 2,300 passengers a day.
                    """,
            person("Bram Oster", "councillor"), person("Karl Tarrow", "poet"));

    static final Reading UNDATED = reading("leaflet.txt", cited("A leaflet", null, null),
            "[[Ines Tarrow|The tram is safe for children.]]\n", person("Ines Tarrow", "mayor"));

    private Tramway() {
    }

    static Summit corpus() {
        return new Summit(List.of(MAY, JUNE, LATE_JUNE, UNDATED));
    }

    static Citation cited(String title, @Nullable String publisher, @Nullable String date) {
        return new Citation(title, publisher, date == null ? null : LocalDate.parse(date), null);
    }
}
