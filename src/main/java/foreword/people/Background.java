package foreword.people;

import java.util.List;

/**
 * What is known of somebody's working life beside name, company and role.
 *
 * @param employers where they worked before
 * @param industry of their work, may be empty
 * @param place where they work, may be empty
 * @param events where they were or will be, for example a fair
 */
public record Background(List<String> employers, String industry, String place, List<String> events) {
    public static final Background NONE = new Background(List.of(), "", "", List.of());

    public Background {
        employers = List.copyOf(employers);
        events = List.copyOf(events);
    }

    /** What the other knows is taken where it knows something. */
    public Background with(Background newer) {
        return new Background(
                newer.employers.isEmpty() ? employers : newer.employers,
                newer.industry.isBlank() ? industry : newer.industry,
                newer.place.isBlank() ? place : newer.place,
                newer.events.isEmpty() ? events : newer.events);
    }
}
