package onrecord.attribution;

import onrecord.corpus.Span;

/**
 * A name where it stands.
 *
 * @param phrase with the titles and roles before it
 * @param certain whether it is more than a capital letter that makes it a name
 * @param relative whether it is that of somebody's kin: "my mother, Una Orde,"
 * @param kin what a word before it tells: "her husband, Tom Orde"
 */
record Sighting(NounPhrase phrase, Span span, boolean certain, boolean relative, Gender kin) {
}
