package foreword.sandbox.page;

import foreword.sandbox.Press;

/**
 * A click in a message, a modal or an App Home.
 *
 * @param channel the conversation of the message; empty for a view
 * @param ts the message; empty for a view
 * @param view the id of the view; empty for a message
 * @param press what was pressed, chosen and typed meanwhile
 */
public record PressAt(String channel, String ts, String view, Press press) {
    public boolean inView() {
        return !view.isEmpty();
    }
}
