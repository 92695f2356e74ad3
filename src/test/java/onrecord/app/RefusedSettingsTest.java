package onrecord.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the reader of settings does not take, and how it says so. */
class RefusedSettingsTest extends ReadSettings {

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "'corpus.pth: /x'; onrecord.yaml line 1: there is no setting \"corpus.pth\". The nearest is \"corpus\".",
        "'# a\nanswer:\n  excerps: 3'; onrecord.yaml line 3: there is no setting \"answer.excerps\". The nearest is \"answer.excerpts\".",
        "'threshold: 0.2'; onrecord.yaml line 1: there is no setting \"threshold\". The nearest is \"answer.threshold\".",
        "'answer:\n  excerpts: many'; onrecord.yaml line 2: answer.excerpts must be a whole number from 1 to 20, not \"many\".",
        "'answer:\n  excerpts: 21'; onrecord.yaml line 2: answer.excerpts must be a whole number from 1 to 20, not \"21\".",
        "'answer:\n  threshold: NaN'; onrecord.yaml line 2: answer.threshold must be a number from 0 to 1, not \"NaN\".",
        "'console:\n  colour: red'; 'onrecord.yaml line 2: console.colour must be auto, always or never, not \"red\".'",
        "'corpus: [a, b]'; 'onrecord.yaml line 1: corpus must be one value, not a list, not \"a, b\".'",
        "'aliases: nobody'; 'onrecord.yaml line 1: aliases must be names, each with a list of other names, not \"nobody\".'",
        "'corpus: a\ncorpus: b'; onrecord.yaml line 2: corpus stands there twice: keep one.",
        "'a: &x 1\nb: *x'; onrecord.yaml line 2: YAML anchors and aliases (& and *) are not allowed here.",
        "'- corpus'; onrecord.yaml line 1: settings are written as \"key: value\".",
        "'corpus: a\n---\ncorpus: b'; onrecord.yaml line 3: there must be no second document in the file.",
        "'aliases: {A: [[b]]}'; onrecord.yaml line 1: a list holds plain values only.",
        "'corpus: \"open\ndata: x'; 'onrecord.yaml line 1 is not YAML: look at its indentation, colons and quotes.'"})
    void namesThePlaceOfWhatItCannotUse(String yaml, String message) {
        assertEquals(message, refused(run.settings(yaml)));
    }

    @Test
    void namesTheVariableOfWhatItCannotUse() {
        assertEquals("ONRECORD_ANSWER_EXCERPTS: answer.excerpts must be a whole number from 1 to 20, not \"lots\".",
                refused(run.with("ONRECORD_ANSWER_EXCERPTS", "lots")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "engine: solr|onrecord.yaml line 2: search.engine must be lucene or opensearch, not \"solr\".",
        "documents: disk|onrecord.yaml line 4: search.documents must be folder or cluster, not \"disk\".",
        "index: News|onrecord.yaml line 4: search.index must be a name of small letters, digits, - and _, 100 at the most, not \"News\".",
        "shards: 0|onrecord.yaml line 4: search.shards must be a whole number from 1 to 100, not \"0\"."})
    void saysWhatASettingOfTheClusterMustBe(String line, String message) {
        String first = line.startsWith("engine") ? "" : "  engine: opensearch\n  addresses: http://a.example\n";
        assertEquals(message, refused(run.settings("search:\n" + first + "  " + line + "\n")));
    }

    @Test
    void refusesAFileThatIsTooLarge() {
        assertEquals("onrecord.yaml is larger than 1 MB: that is not a settings file.",
                refused(run.settings("#".repeat(SettingsFile.LARGEST + 1))));
    }

    @Test
    void readsNoEndlessFile() {
        assumeTrue(Files.exists(Path.of("/dev/zero")));
        assertEquals("/dev/zero is larger than 1 MB: that is not a settings file.",
                refused(run.with("ONRECORD_CONFIG", "/dev/zero")));
    }

    @Test
    void refusesABombOfNestedLists() {
        assertFalse(refused(run.settings("corpus: " + "[".repeat(100_000))).isEmpty());
        assertFalse(refused(run.settings("{a: ".repeat(100_000))).isEmpty());
    }

    @Test
    void refusesWhatIsNotText() throws IOException {
        Files.createDirectories(folder.resolve("config"));
        Files.write(folder.resolve("config/onrecord.yaml"), new byte[]{'a', ':', (byte) 0xff});
        assertEquals("onrecord.yaml is not UTF-8: save it as UTF-8.", refused(run));
    }
}
