package onrecord.search.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.ChecksumIndexInput;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.util.Version;

/** What lies in an index's folder: whether it can be used. */
final class Storage {

    /**
     * Said in every commit. The number goes up whenever the same document would be indexed otherwise:
     * another field, another analysis. An index that says anything else is built anew.
     */
    static final Map<String, String> FORMAT = Map.of("onrecord.index", "3", "lucene", Version.LATEST.toString());

    private static final Pattern OURS = Pattern.compile("_[0-9a-z]+(_.*)?\\..*|(pending_)?segments.*");

    private Storage() {
    }

    /** Empties the folder unless it holds an intact index of this format. */
    static void clearUnlessSound(Directory directory) throws IOException {
        try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            lock.ensureValid();
            if (!sound(directory)) {
                for (String file : directory.listAll()) {
                    if (OURS.matcher(file).matches()) {
                        directory.deleteFile(file);
                    }
                }
            }
        }
    }

    /** Whether the last commit is of this format and each of its bytes is as it was written, as far as {@link Checked} does not know it. */
    static boolean sound(Directory directory) {
        return sound(directory, Checked.SMALL);
    }

    /** @param small up to how many bytes are always read through */
    static boolean sound(Directory directory, long small) {
        try {
            String commit = SegmentInfos.getLastCommitSegmentsFileName(directory);
            if (commit == null) {
                return false;
            }
            verify(directory, commit);
            SegmentInfos segments = SegmentInfos.readCommit(directory, commit);
            Collection<String> files = segments.files(true);
            if (!Checked.stands(directory, files, small)) {
                for (String file : files) {
                    verify(directory, file);
                }
                Checked.remember(directory, files, small);
            }
            return segments.getUserData().entrySet().containsAll(FORMAT.entrySet());
        } catch (IOException | RuntimeException e) {
            // A damaged file can make Lucene stumble over anything; whatever it was, the corpus is still there.
            return false;
        }
    }

    private static void verify(Directory directory, String file) throws IOException {
        try (ChecksumIndexInput bytes = directory.openChecksumInput(file)) {
            bytes.seek(bytes.length() - CodecUtil.footerLength());
            CodecUtil.checkFooter(bytes);
        }
    }
}
