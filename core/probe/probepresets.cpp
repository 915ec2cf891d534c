// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/probetool.h"

namespace sockeye
{

namespace
{

constexpr PresetValue echo[] = {
    {"target", "echo.practice.test"}, {"text", "Hello\\n"}, {"repeat", "3"}, {"delay_s", "0.5"}};

constexpr PresetValue datagram[] = {{"target", "echo.practice.test"}, {"protocol", "udp"}, {"text", ""}, {"hex", "0x"}};

constexpr PresetValue closedPort[] = {{"target", "refused.practice.test"}, {"protocol", "udp"}, {"timeout_s", "1"}};

constexpr PresetValue halfClose[] = {
    {"target", "halfclose.practice.test"}, {"text", "one\\ntwo\\n"}, {"end", "half_close"}};

constexpr PresetValue reset[] = {{"target", "reset.practice.test"}, {"repeat", "3"}, {"delay_s", "0.2"}};

constexpr PresetValue listener[] = {{"target", "127.0.0.1:0"}, {"listen", "on"}, {"echo", "on"}};

constexpr PresetValue tls[] = {{"target", "tls.practice.test"}, {"protocol", "tls"}};

constexpr PresetValue phases[] = {{"target", "tls.practice.test"}, {"protocol", "https"}};

constexpr PresetValue https[] = {{"target", "debian.org"}, {"protocol", "https"}};

constexpr PresetValue mail[] = {{"target", "localhost:25"}, {"text", "EHLO sockeye\\r\\nQUIT\\r\\n"}};

constexpr Preset presets[] = {
    {"echo", QT_TRANSLATE_NOOP("presets", "Three lines, echoed"),
     QT_TRANSLATE_NOOP("presets", "Sends a line three times over one connection, and shows what comes back."), echo},
    {"empty_datagram", QT_TRANSLATE_NOOP("presets", "An empty datagram"),
     QT_TRANSLATE_NOOP("presets", "No byte goes, and none comes back: is that an answer?"), datagram},
    {"closed_port", QT_TRANSLATE_NOOP("presets", "UDP to a closed port"),
     QT_TRANSLATE_NOOP("presets", "Nobody has the port, and the computer says so. How?"), closedPort},
    {"half_close", QT_TRANSLATE_NOOP("presets", "Half a connection"),
     QT_TRANSLATE_NOOP("presets", "Both sides end their own direction. Which of them goes first?"), halfClose},
    {"reset", QT_TRANSLATE_NOOP("presets", "A peer that breaks off"),
     QT_TRANSLATE_NOOP("presets", "The connection is reset: ECONNRESET first, EPIPE for whoever goes on."), reset},
    {"listen", QT_TRANSLATE_NOOP("presets", "Listen and echo"),
     QT_TRANSLATE_NOOP("presets", "Waits for programs on this computer, shows what they send and sends it back."),
     listener},
    {"tls", QT_TRANSLATE_NOOP("presets", "A certificate that nobody trusts"),
     QT_TRANSLATE_NOOP("presets", "TLS with the practice network: which checks fail, and what still goes over it?"),
     tls},
    {"phases", QT_TRANSLATE_NOOP("presets", "HTTPS without the Internet"),
     QT_TRANSLATE_NOOP("presets", "Look-up, connect, TLS, first byte, body: which takes longest on one computer?"),
     phases},
    {"https", QT_TRANSLATE_NOOP("presets", "A web server, phase by phase"),
     QT_TRANSLATE_NOOP("presets", "Look-up, connect, TLS, first byte, body: where does the time go?"), https},
    {"mail", QT_TRANSLATE_NOOP("presets", "A mail server by hand"),
     QT_TRANSLATE_NOOP("presets", "Two commands of SMTP. Needs a mail server on this computer, or another name."),
     mail},
};

} // namespace

std::span<const Preset> probePresets()
{
    return presets;
}

} // namespace sockeye
