/* bench14 in C: the same games by the same rule, one after the other, with nothing shared between them. For comparison only. */
#include <stdint.h>

enum { D = 14, I = 5, P = 6, LIST = 32, TURNS = 8 };

typedef struct {
    int64_t sums[I][P][P][D];   /* issue, course, position, actor: open terms in thousandths */
    int64_t swings[I][P][P][D]; /* the same: what a priority of +1 adds */
    double odds[I][P][P][D];    /* the same: exp(-1.7 sum / spread) */
    double distance[I][P][D];   /* of a position from an actor's ideal */
    double salience[D][I];
    int64_t rho[D][I];
    int64_t list[TURNS][LIST][I]; /* short lists; -1: left out */
    uint64_t names[D][I];
    int64_t start[I];
    double cost, least;
} Tables;

static inline uint64_t mix(uint64_t x) {
    x += 0x9E3779B97F4A7C15ULL;
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
    return x ^ (x >> 31);
}

static int best_of(const Tables *t, const int8_t z[D][I], const int64_t course[I], int turn, int author) {
    double weight[I], total = 0, best = t->least;
    int found = -1;
    for (int i = 0; i < I; i++) {
        weight[i] = t->salience[author][i] * (1 + (double)(z[author][i] * t->rho[author][i]) / 1000);
        total += weight[i];
    }
    for (int i = 0; i < I; i++) weight[i] /= total;
    for (int k = 0; k < LIST; k++) {
        double against[D], chance = 1, win = 0;
        int64_t mine = 0;
        int said = 0;
        for (int a = 0; a < D; a++) against[a] = 1;
        for (int i = 0; i < I; i++) {
            int64_t c = course[i], p = t->list[turn][k][i] < 0 ? c : t->list[turn][k][i];
            if (p == c) continue;
            said++;
            for (int a = 0; a < D; a++) against[a] *= t->odds[i][c][p][a];
            mine += t->sums[i][c][p][author] + z[author][i] * t->swings[i][c][p][author];
            win += weight[i] * (t->distance[i][c][author] - t->distance[i][p][author]);
        }
        if (!said || mine < 0) continue;
        for (int a = 0; a < D; a++) against[a] = 1 / (1 + against[a]);
        for (int a = 0; a < D; a++) if (a != author) chance *= against[a];
        double worth = chance * win - (1 - chance) * t->cost;
        if (found < 0 ? worth >= best : worth > best) { best = worth; found = k; }
    }
    return found;
}

void play(const Tables *t, uint64_t base, uint64_t purpose, int64_t first, int64_t games, int8_t *ends, int64_t *answers) {
    for (int64_t n = 0; n < games; n++) {
        uint64_t game = mix(mix(base ^ (uint64_t)(first + n)) ^ purpose);
        int8_t z[D][I];
        int64_t course[I];
        for (int a = 0; a < D; a++)
            for (int i = 0; i < I; i++) z[a][i] = (int8_t)(mix(game ^ t->names[a][i]) % 3) - 1;
        for (int i = 0; i < I; i++) course[i] = t->start[i];
        for (int turn = 0; turn < TURNS; turn++) {
            int author = turn % D, k = best_of(t, z, course, turn, author);
            int64_t code = -1;
            if (k >= 0) {
                int64_t total[D] = {0};
                code = 0;
                for (int i = 0; i < I; i++) {
                    int64_t c = course[i], p = t->list[turn][k][i];
                    if (p < 0 || p == c) continue;
                    for (int a = 0; a < D; a++) total[a] += t->sums[i][c][p][a] + z[a][i] * t->swings[i][c][p][a];
                }
                int yes = 1, bit = 0;
                for (int a = 0; a < D; a++) {
                    if (a == author) continue;
                    if (total[a] >= 0) code |= 1LL << bit; else yes = 0;
                    bit++;
                }
                if (yes)
                    for (int i = 0; i < I; i++) if (t->list[turn][k][i] >= 0) course[i] = t->list[turn][k][i];
            }
            answers[n * TURNS + turn] = code;
        }
        for (int i = 0; i < I; i++) ends[n * I + i] = (int8_t)course[i];
    }
}
