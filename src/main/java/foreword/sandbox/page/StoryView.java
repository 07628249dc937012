package foreword.sandbox.page;

/**
 * Where the story stands.
 *
 * @param step the step that comes next, from 1
 * @param of how many there are
 * @param sentence what to do now
 * @param principle what the step shows, such as "M3 Ask for one named person"
 * @param done whether the last step is behind us
 */
public record StoryView(int step, int of, String sentence, String principle, boolean done) {}
