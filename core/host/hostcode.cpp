// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/host/hosttool.h"
#include "core/tool/codetext.h"

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

QString hostCode(CodeLanguage language, const HostRequest &request, const PracticeLocator &)
{
    return CodeTemplate(language, "host")
        .condition(u"all"_s, request.all)
        .condition(u"follow"_s, request.follow)
        .source(u"LEFTOUT"_s, request.follow ? u", following changes"_s : QString())
        .filled();
}

} // namespace sockeye
