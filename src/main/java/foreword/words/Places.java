package foreword.words;

import java.util.Arrays;

/** The places in a table of weights that some words show; one list serves for many. */
public final class Places {
    private int[] places = new int[128];
    private int count;

    public void clear() {
        count = 0;
    }

    public void add(int place) {
        if (count == places.length) {
            places = Arrays.copyOf(places, count * 2);
        }
        places[count++] = place;
    }

    /**
     * Adds the place of a pair by its hash.
     *
     * @param from the first place of the hashed ones
     * @param many how many there are, a power of two
     */
    public void addHashed(int left, int right, int from, int many) {
        int mixed = (left * 0x9e3779b1 ^ right) * 0x85ebca6b;
        add(from + ((mixed ^ (mixed >>> 15)) & (many - 1)));
    }

    public int count() {
        return count;
    }

    public int at(int number) {
        return places[number];
    }

    /** In ascending order; a place that was added twice stands twice. */
    public int[] sorted() {
        int[] sorted = Arrays.copyOf(places, count);
        Arrays.sort(sorted);
        return sorted;
    }
}
