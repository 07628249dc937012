package foreword.inbox;

import foreword.people.EmailAddress;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody answered in a survey, such as one that asks for the Net Promoter Score.
 *
 * @param id the survey's own key of this answer
 * @param email null when the survey did not ask for it; then there is a name
 * @param name may be empty
 * @param company as they or the survey call it, may be empty
 * @param score on the survey's own scale, null when none was given
 * @param comment in their own words, empty when they wrote none
 */
public record SurveyAnswer(
        String id,
        @Nullable EmailAddress email,
        String name,
        String company,
        @Nullable Integer score,
        String comment,
        Instant at) {
    private static final int HIGHEST_SCORE = 100;

    /** @throws IllegalArgumentException in a sentence that names the field which is wrong */
    public SurveyAnswer {
        if (id.isBlank()) {
            throw new IllegalArgumentException("id: it is missing; every answer needs its own");
        }
        if (email == null && name.isBlank()) {
            throw new IllegalArgumentException("email: it is missing, and so is name; one of them says who answered");
        }
        if (score != null && (score < 0 || score > HIGHEST_SCORE)) {
            throw new IllegalArgumentException("score: not a whole number from 0 to " + HIGHEST_SCORE + ": " + score);
        }
    }

    /** What they are called as far as we know. */
    public String shownName() {
        return name.isBlank() && email != null ? email.value() : name.strip();
    }
}
