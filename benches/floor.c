/* The least that any program can take on this machine, to compare with.
 *
 *   floor              begins and ends: the price of starting a program at all
 *   floor FIRST KEY    a full-screen program without a thought: writes FIRST bytes, then KEY bytes for every key,
 *                      and ends at Ctrl-C
 *
 * Built by compare.sh, static, so that no shared library is looked for.
 */
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

int main(int count, char **words)
{
    static char frame[1 << 16];
    struct termios before, raw;
    char key;

    if (count < 3)
        return 0;
    size_t first = strtoul(words[1], 0, 10) % sizeof frame, next = strtoul(words[2], 0, 10) % sizeof frame;
    memset(frame, 'x', sizeof frame);
    tcgetattr(0, &before);
    raw = before;
    cfmakeraw(&raw);
    tcsetattr(0, TCSANOW, &raw);
    if (write(1, frame, first) < 0)
        return 1;
    while (read(0, &key, 1) == 1 && key != 3)
        if (write(1, frame, next) < 0)
            break;
    tcsetattr(0, TCSANOW, &before);
    return 0;
}
