// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/codecommand.h"
#include "app/cli/console.h"
#include "app/cli/decodecommand.h"
#include "app/cli/markcommand.h"
#include "app/cli/practicecommand.h"
#include "app/cli/signals.h"
#include "app/cli/sinkcommand.h"
#include "app/cli/toolrun.h"
#include "app/cli/tour.h"
#include "app/cli/worksheetcommand.h"
#include "core/base/language.h"
#include "core/base/nearest.h"
#include "core/tool/arguments.h"
#include "core/tool/catalogue.h"

#include <QCoreApplication>

using namespace sockeye;
using namespace Qt::Literals::StringLiterals;

namespace
{

struct Command {
    const char *name;
    const char *usage; ///< behind the name; the same in every language
    int (*run)(const QStringList &arguments, const CancelToken &signal);
};

int listTools(const QStringList &, const CancelToken &);

// What is no tool. A line a command.
constexpr Command commands[] = {
    {"list", "", listTools},
    {"code", "python|c|shell ID [TARGET…] [--OPTION VALUE]…",
     [](const QStringList &arguments, const CancelToken &) { return runCode(arguments); }},
    {"decode", "ntp|dns [FILE]",
     [](const QStringList &arguments, const CancelToken &) { return runDecode(arguments); }},
    {"practice", "[--preset ID] [--SERVER-SETTING VALUE]… [--log]", runPractice},
    {"sink", "[ADDRESS:PORT]", runSink},
    {"tour", "[FOLDER]", runTour},
    {"worksheet", "check|student|run FILE", runWorksheet},
    {"mark", "SHEET FOLDER", [](const QStringList &arguments, const CancelToken &) { return runMark(arguments); }},
};

QString usage()
{
    QStringList lines = {u"ID [TARGET…] [--OPTION VALUE]…"_s, u"ID --help"_s};
    for (const Command &command : commands)
        lines += (QString::fromUtf8(command.name) + u' ' + QString::fromUtf8(command.usage)).trimmed();
    lines += u"--version"_s;
    QString word = QCoreApplication::translate("arguments", "Usage:");
    QString text;
    for (const QString &line : lines) {
        text += word + u" sockeye-cli "_s + line + u'\n';
        word.fill(u' '); // of the lines below
    }
    return text + u'\n' + helpColumns({languageHelp()});
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
    QStringList names;
    for (const Command &known : commands)
        names += QString::fromLatin1(known.name);
    for (const Tool *tool : catalogue())
        names += QString::fromLatin1(tool->id);
    const QString nearest = nearestWord(command, names);
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

int listTools(const QStringList &, const CancelToken &)
{
    return printed(toolList());
}

} // namespace

int main(int argc, char *argv[])
{
    const CancelToken signal = catchSignals();
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"sockeye"_s);
    Translation translation;
    QStringList arguments = QCoreApplication::arguments().sliced(1);
    const Result<const Language *> language = takeLanguage(arguments);
    if (!language)
        return failWith(language.error());
    translation.choose(*language);
    QLocale::setDefault(QLocale::c()); // numbers as in the tables: on the command line always with a point
    if (arguments.isEmpty()) {
        printError(usage().trimmed());
        return int(ExitStatus::BadRequest);
    }
    const QString command = arguments.takeFirst();
    if (command == u"--help" || command == u"help")
        return printed(usage() + u'\n' + toolList());
    if (command == u"--version")
        return printed(u"sockeye-cli %1\n"_s.arg(QStringLiteral(SOCKEYE_VERSION)));
    for (const Command &known : commands) {
        if (command == QLatin1StringView(known.name))
            return known.run(arguments, signal);
    }
    const Tool *tool = findTool(command);
    return tool ? runTool(*tool, arguments, signal) : refuseCommand(command);
}
