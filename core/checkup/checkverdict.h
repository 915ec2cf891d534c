// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/checkup/finding.h"

#include <optional>
#include <vector>

namespace sockeye
{

/// What one step came to, as far as the verdict goes.
struct CheckOutcome {
    CheckStep step = CheckStep::Interface;
    Finding finding = Finding::InterfaceUp;
    CheckWhere where = CheckWhere::Nowhere; ///< where the fault is, if this is one
    QString name; ///< whom it concerns: a host, the page of a portal
    bool operator==(const CheckOutcome &) const = default;
};

struct CheckVerdict {
    CheckWhere where = CheckWhere::Nowhere;
    std::optional<CheckStep> step; ///< the one that decided; none: nothing is wrong
    bool isBroken = false; ///< there is no way out, whatever is asked
    QString sentence; ///< one sentence; translated
};

/// The verdict of one round. Pure; any thread.
CheckVerdict judgeCheckup(const std::vector<CheckOutcome> &outcomes);

/// The breaks of a check-up that is repeated: rounds in a row without a way out are one. Pure; one thread.
class BreakLog
{
public:
    struct Break {
        WallTime begin;
        CheckStep step;
        CheckWhere where;
        bool operator==(const Break &) const = default;
    };

    void add(WallTime time, const CheckVerdict &verdict);

    qint64 rounds() const { return m_rounds; }
    qint64 count() const { return m_count; }
    WallTime since() const { return m_since; }
    /// The latest hundred.
    const std::vector<Break> &breaks() const { return m_breaks; }
    bool isBroken() const { return m_isBroken; }
    /// "2 breaks since 13:40; both times the gateway was lost: the Wi-Fi, not the provider." Empty before the second
    /// round. Translated; times in local time.
    QString sentence() const;

    bool operator==(const BreakLog &) const = default;

private:
    qint64 m_rounds = 0;
    qint64 m_count = 0;
    WallTime m_since;
    std::vector<Break> m_breaks;
    bool m_isBroken = false;
};

} // namespace sockeye
