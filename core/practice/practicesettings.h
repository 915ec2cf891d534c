// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/field.h"
#include "core/practice/dnsfault.h"
#include "core/practice/ntpfault.h"
#include "core/practice/practicecertificate.h"
#include "core/protocol/ntp/packet.h"
#include "core/protocol/sink/sinkorder.h"

#include <QString>

#include <span>

namespace sockeye
{

/// What can be set on the practice network. The member names' first word is the server's name; the ids, options and
/// help texts are in practiceFields().
struct PracticeSettings {
    Nanoseconds ntpClockError = std::chrono::milliseconds(250); ///< wrong on purpose: it never judges this clock
    double ntpDriftPpm = 0;
    Nanoseconds ntpDelayOut{};
    Nanoseconds ntpDelayBack{};
    Nanoseconds ntpJitter{};
    double ntpLossPercent = 0;
    int ntpStratum = 1;
    NtpLeap ntpLeap = NtpLeap::None;
    QString ntpKiss;
    NtpFault ntpFault = NtpFault::None;
    DnsFault dnsFault = DnsFault::None;
    Nanoseconds dnsSlow = std::chrono::milliseconds(1500);
    Nanoseconds echoDelay{};
    double echoLossPercent = 0;
    double echoMbitPerSecond = 0; ///< 0: as fast as it can
    Nanoseconds lateAfter = std::chrono::seconds(1);
    Nanoseconds dripInterval = std::chrono::milliseconds(300);
    Nanoseconds resetAfter = std::chrono::milliseconds(500);

    int pathHops = 6; ///< the last is the target
    Nanoseconds pathDelay = std::chrono::milliseconds(5); ///< a hop, there and back
    int pathSilentHop = 0; ///< 0: none, here and below
    int pathLossyHop = 0;
    double pathLossPercent = 30;
    int pathLimitHop = 0;
    int pathBranchHop = 0;
    int pathLoopHop = 0;
    PracticeCertificate tlsCertificate = PracticeCertificate::SelfSigned;
    double sinkMbitPerSecond = 0; ///< 0: as fast as it can

    // Preferred ports, the same on every seat; 0 is any free one.
    quint16 ntpPort = 10123;
    quint16 dnsPort = 10053;
    quint16 echoPort = 10007;
    quint16 sinkPort = sockeye::sinkPort;
    quint16 silentPort = 10020;
    quint16 latePort = 10030;
    quint16 dripPort = 10040;
    quint16 refusedPort = 10060;
    quint16 blackholePort = 10070;
    quint16 resetPort = 10080;
    quint16 halfClosePort = 10090;
    quint16 pathPort = 10334;
    quint16 tlsPort = 10443;

    /// The defaults, with ports that the system chooses: for tests, which run side by side.
    static PracticeSettings onAnyPorts();
};

/// The settings described once: the command line's options (`--ntp-clock-error-ms`), their help and the panel are made
/// from them, as a request's are. The object is a PracticeSettings.
std::span<const FieldOf<PracticeSettings>> practiceFields();

/// Whether the values that a range can't judge are usable; BadInput with the field's id otherwise.
Result<void> checkPracticeSettings(const PracticeSettings &settings);

} // namespace sockeye
