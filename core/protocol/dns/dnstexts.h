// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace sockeye
{

/// Sentences in the language of the moment, in the translators' context “dns”.
struct DnsTexts {
    Q_DECLARE_TR_FUNCTIONS(dns)
};

} // namespace sockeye
