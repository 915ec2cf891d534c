// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checkup/checkverdict.h"
#include "core/tool/tool.h"

namespace sockeye
{

/// The port that a host is asked at where none is named: HTTPS, which every network lets through that lets anything.
inline constexpr quint16 checkPort = 443;

struct CheckupRequest {
    /// Hosts that names, TCP, TLS, IPv6 and the path MTU are tried with.
    QStringList hosts = {QStringLiteral("www.debian.org"), QStringLiteral("www.wikipedia.org")};
    /// A page over plain HTTP whose answer is known; empty: none. This is the one that Debian's desktops ask.
    QString portal = QStringLiteral("http://network-test.debian.org/nm");
    QString portalAnswer = QStringLiteral("NetworkManager is online"); ///< empty: status 204 and nothing
    QString timeServer = QStringLiteral("pool.ntp.org"); ///< empty: none
    Nanoseconds repeat{}; ///< from one round's begin to the next; 0: one round
    int probes = 10; ///< that the gateway is sent; 0: none
};

/// A step of the latest round.
struct CheckRow {
    WallTime time = WallTime::min();
    CheckStep step = CheckStep::Interface;
    QString target;
    CheckResult result = CheckResult::Skipped;
    QString value; ///< what was measured
    Finding finding = Finding::NotAsked;
    FindingSentence<findingMeaning> meaning;
    FindingSentence<findingSuggestion> suggestion;
    Nanoseconds elapsed{};
    std::optional<CheckStep> because; ///< of a skipped one: the step that it needs
    QString error; ///< a symbol, where a call failed

    // For the verdict and the explanation only.
    CheckWhere where = CheckWhere::Nowhere;
    QString name; ///< whom it concerns
    const char *failedCall = "";

    bool operator==(const CheckRow &) const = default;
};

struct CheckupSummary {
    QString verdict;
    CheckWhere where = CheckWhere::Nowhere;
    std::optional<CheckStep> step; ///< that decided
    qint64 rounds = 0;
    qint64 breaks = 0;
    WallTime since = WallTime::min(); ///< when the first round began
    QList<CheckStep> lost; ///< what was lost in the breaks, each step once

    // For the answer and the report only.
    std::vector<CheckOutcome> outcomes; ///< of the latest whole round
    BreakLog log;
    QString hostName;
    QString system;

    bool operator==(const CheckupSummary &) const = default;
};

/// The tool's function: blocking, with threads of its own for steps that need not wait for each other.
Result<CheckupSummary> runCheckup(const CheckupRequest &request, Context &context, Rows<CheckRow> &rows);

/// The answer in words. Main thread.
Answer checkupAnswer(const CheckupRequest &request, const CheckupSummary &summary);
/// What a row's values mean. Main thread.
QString explainCheck(const CheckRow &row);
/// Twelve lines in words for whoever helps; \a masked leaves out what tells who and where: addresses, the host name,
/// names of networks. Hardware addresses are never whole. Main thread.
QString checkupReport(const CheckupRequest &request, std::span<const CheckRow *const> rows,
                      const CheckupSummary &summary, bool masked);
/// The request as a program.
QString checkupCode(CodeLanguage language, const CheckupRequest &request, const PracticeLocator &practice);

const Tool &checkupTool();

} // namespace sockeye
