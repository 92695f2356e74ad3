package onrecord.app;

import onrecord.chat.Desk;
import onrecord.chat.Gate;
import onrecord.chat.Links;
import onrecord.corpus.Corpus;

/**
 * Everything a surface needs to answer.
 *
 * @param corpus the documents as they were read
 * @param desk where to ask
 * @param gate through which every message leaves
 * @param links where readers find the documents
 */
record Opened(Corpus corpus, Desk desk, Gate gate, Links links) {
}
