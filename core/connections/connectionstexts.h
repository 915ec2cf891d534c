// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace sockeye
{

/// Sentences in the language of the moment, in the translators' context “connections”.
struct ConnectionsTexts {
    Q_DECLARE_TR_FUNCTIONS(connections)
};

} // namespace sockeye
