package foreword.people;

/** How alike two words look: Jaro's measure with Winkler's bonus for a common beginning (US Census Bureau, 1990). */
final class Likeness {
    private static final double BONUS = 0.1;
    private static final int BEGINNING = 4;
    /** Nobody's name is longer, and the time it takes grows with the square. */
    private static final int LONGEST = 200;

    private Likeness() {}

    /** From 0 for nothing in common to 1 for the same. */
    static double of(String one, String other) {
        if (one.length() > LONGEST || other.length() > LONGEST) {
            return one.equals(other) ? 1 : 0;
        }
        double jaro = jaro(one, other);
        int common = 0;
        while (common < Math.min(BEGINNING, Math.min(one.length(), other.length()))
                && one.charAt(common) == other.charAt(common)) {
            common++;
        }
        return jaro + common * BONUS * (1 - jaro);
    }

    private static double jaro(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.equals(other) ? 1 : 0;
        }
        int reach = Math.max(0, Math.max(one.length(), other.length()) / 2 - 1);
        boolean[] taken = new boolean[other.length()];
        StringBuilder matched = new StringBuilder();
        for (int i = 0; i < one.length(); i++) {
            int end = Math.min(other.length(), i + reach + 1);
            for (int j = Math.max(0, i - reach); j < end; j++) {
                if (!taken[j] && one.charAt(i) == other.charAt(j)) {
                    taken[j] = true;
                    matched.append(one.charAt(i));
                    break;
                }
            }
        }
        double common = matched.length();
        return common == 0
                ? 0
                : (common / one.length() + common / other.length() + (common - moved(matched, other, taken)) / common)
                        / 3;
    }

    /** Half of how many of the common letters stand in another order. */
    private static double moved(CharSequence matched, String other, boolean[] taken) {
        int at = 0;
        int moved = 0;
        for (int j = 0; j < taken.length; j++) {
            if (taken[j]) {
                moved += other.charAt(j) == matched.charAt(at) ? 0 : 1;
                at++;
            }
        }
        return moved / 2.0;
    }
}
