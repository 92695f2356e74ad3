package onrecord.chat.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import onrecord.chat.Harbour;
import onrecord.chat.LongSearch;
import onrecord.chat.discord.fake.Message;
import onrecord.chat.fakes.Await;
import org.junit.jupiter.api.Test;

/** What a bot finds in its ledger when it starts again. */
class NextStartTest extends OwnDiscord {

    @Test
    void answersWhatItHadTakenWhenItEnded() {
        LongSearch search = LongSearch.on(Harbour.SHIPS);
        Message asked;
        try (Station station = Station.open(discord, folder, search::answer)) {
            asked = mention(Harbour.SHIPS);
            Await.until("a search instead of " + station.state(), SOON, search::begun);
        }
        assertEquals(List.of(), discord.repliesTo(asked));
        try (Station station = Station.open(discord, folder)) {
            discord.awaitReply(asked, SOON);
            assertAnswers(station);
        }
        assertEquals(1, discord.repliesTo(asked).size());
    }

    /** What its own question was is nobody's at the next start, and its place no channel. */
    @Test
    void leavesAQuestionOfItsOwnWithTheProgramThatAskedIt() {
        LongSearch search = LongSearch.onEverything();
        try (Station station = Station.start(discord, folder, search::answer)) {
            Await.until("a search instead of " + station.state(), SOON, search::begun);
        }
        var asked = new AtomicInteger();
        try (JdaComplaints complaints = new JdaComplaints();
                Station station = Station.open(discord, folder, question -> {
                    asked.incrementAndGet();
                    return Harbour.answer(question);
                })) {
            assertAnswers(station);
            assertEquals(2, asked.get());
            assertEquals(List.of(), complaints.all());
        }
    }
}
