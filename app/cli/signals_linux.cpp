// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/signals.h"

#include <csignal>

#include <signal.h>

namespace sockeye
{

namespace
{

volatile std::sig_atomic_t caught = 0;

// Never destroyed: a signal may come while the program ends.
CancelToken &token()
{
    static CancelToken *const made = new CancelToken;
    return *made;
}

} // namespace

CancelToken catchSignals()
{
    token();
    struct sigaction action {
    };
    action.sa_handler = [](int signal) {
        caught = signal;
        token().cancelFromSignal();
    };
    // No SA_RESTART: opening a pipe that nobody reads ends with the signal.
    action.sa_flags = int(SA_RESETHAND);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP})
        ::sigaction(signal, &action, nullptr);
    for (const int signal : {SIGPIPE, SIGXFSZ})
        ::signal(signal, SIG_IGN);
    return token();
}

int caughtSignal()
{
    return caught;
}

} // namespace sockeye
