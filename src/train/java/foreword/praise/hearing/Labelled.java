package foreword.praise.hearing;

/**
 * A message that somebody has labelled.
 *
 * @param source the file or collection it comes from
 * @param subtype the labeller's finer word
 * @param client whether somebody outside said it
 * @param spanStart first UTF-16 unit of the words that make it praise, -1 where nobody marked them
 * @param spanEnd after the last
 */
record Labelled(
        String id,
        String source,
        String text,
        boolean praise,
        String subtype,
        boolean client,
        int spanStart,
        int spanEnd) {}
