package foreword.sandbox;

/** Makes threads that do not keep the process alive. */
final class Threads {
    private Threads() {}

    static Thread daemon(Runnable task) {
        var thread = new Thread(task, "slack-stand-in");
        thread.setDaemon(true);
        return thread;
    }
}
