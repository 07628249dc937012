package foreword;

/** The program's entry point. */
public final class Foreword {
    private Foreword() {}

    public static void main(String[] args) {
        System.out.println("Foreword");
    }
}
