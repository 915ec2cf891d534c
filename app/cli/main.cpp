// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/codecommand.h"
#include "app/cli/console.h"
#include "app/cli/decodecommand.h"
#include "app/cli/practicecommand.h"
#include "app/cli/signals.h"
#include "app/cli/toolrun.h"
#include "app/cli/tour.h"
#include "core/base/nearest.h"
#include "core/tool/arguments.h"
#include "core/tool/catalogue.h"

#include <QCoreApplication>

using namespace sockeye;
using namespace Qt::Literals::StringLiterals;

namespace
{

QString usage()
{
    return QCoreApplication::translate("arguments",
                                       "Usage: sockeye-cli list\n"
                                       "       sockeye-cli ID [TARGET…] [--OPTION VALUE]…\n"
                                       "       sockeye-cli ID --help\n"
                                       "       sockeye-cli code python|c|shell ID [TARGET…] [--OPTION VALUE]…\n"
                                       "       sockeye-cli decode ntp|dns [FILE]\n"
                                       "       sockeye-cli practice [--SERVER-SETTING VALUE]…\n"
                                       "       sockeye-cli tour [FOLDER]\n"
                                       "       sockeye-cli --version\n");
}

QString toolList()
{
    QString text;
    for (const Tool *tool : catalogue())
        text += u"%1  %2\n"_s.arg(QString::fromLatin1(tool->id).leftJustified(10),
                                  QCoreApplication::translate("tools", tool->title));
    return text;
}

int refuseCommand(const QString &command)
{
    QStringList commands = {u"list"_s, u"code"_s, u"decode"_s, u"practice"_s, u"tour"_s};
    for (const Tool *tool : catalogue())
        commands += QString::fromLatin1(tool->id);
    const QString nearest = nearestWord(command, commands);
    const QString hint = nearest.isEmpty()
        ? QCoreApplication::translate("arguments", "“sockeye-cli list” lists the tools.")
        : QCoreApplication::translate("arguments", "Did you mean %1?").arg(nearest);
    return failWith(Error::badInput(
        command, QCoreApplication::translate("arguments", "There is no such tool or command.") + u' ' + hint));
}

int printed(const QString &text)
{
    printOut(text); // a reader that has gone is no failure
    return int(ExitStatus::Success);
}

} // namespace

int main(int argc, char *argv[])
{
    const CancelToken signal = catchSignals();
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"sockeye"_s);
    QStringList arguments = QCoreApplication::arguments().sliced(1);
    if (arguments.isEmpty()) {
        printError(usage().trimmed());
        return int(ExitStatus::BadRequest);
    }
    const QString command = arguments.takeFirst();
    if (command == u"--help" || command == u"help")
        return printed(usage() + u'\n' + toolList());
    if (command == u"--version")
        return printed(u"sockeye-cli %1\n"_s.arg(QStringLiteral(SOCKEYE_VERSION)));
    if (command == u"list")
        return printed(toolList());
    if (command == u"code")
        return runCode(arguments);
    if (command == u"decode")
        return runDecode(arguments);
    if (command == u"practice")
        return runPractice(arguments, signal);
    if (command == u"tour")
        return runTour(arguments, signal);
    const Tool *tool = findTool(command);
    return tool ? runTool(*tool, arguments, signal) : refuseCommand(command);
}
