// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checkup/checkuptool.h"
#include "core/tool/codetext.h"

namespace sockeye
{

QString checkupCode(CodeLanguage, const CheckupRequest &, const PracticeLocator &)
{
    return {};
}

} // namespace sockeye
