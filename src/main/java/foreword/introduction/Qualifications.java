package foreword.introduction;

import java.util.Optional;

/** How introductions fit the great-introduction cards. */
public interface Qualifications {
    /** Keeps it; a later judgement takes the place of an earlier one. */
    void save(Qualification qualification);

    Optional<Qualification> of(Introduction.Id introduction);
}
