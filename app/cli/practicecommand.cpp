// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/practicecommand.h"

#include "app/cli/console.h"
#include "core/output/commandline.h"
#include "core/practice/practicedirectory.h"
#include "core/tool/arguments.h"

#include <QCoreApplication>
#include <QSocketNotifier>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

QString tr(const char *text)
{
    return QCoreApplication::translate("practice", text);
}

std::vector<Field> settingFields()
{
    const auto fields = practiceFields();
    return {fields.begin(), fields.end()};
}

QString help(std::span<const Field> fields)
{
    const PracticeSettings defaults;
    QList<std::pair<QString, QString>> servers;
    for (const PracticeServerKind &server : practiceServers())
        servers += {QString::fromLatin1(server.name), tr(server.sentence)};
    return tr(QT_TRANSLATE_NOOP("practice", "Usage: sockeye-cli practice [--SERVER-SETTING VALUE]…")) + u"\n\n"_s
        + tr(QT_TRANSLATE_NOOP("practice",
                               "Runs the practice network, on this computer only, until it is ended with Ctrl+C."))
        + u"\n\n"_s + tr(QT_TRANSLATE_NOOP("practice", "Servers:")) + u'\n' + helpColumns(servers) + u'\n'
        + tr(QT_TRANSLATE_NOOP("practice", "Settings:")) + u'\n' + optionsHelp(fields, &defaults);
}

QString listenersText(const QList<PracticeListener> &listeners)
{
    QString text;
    for (const PracticeListener &listener : listeners) {
        const QString transport = listener.transport == Transport::Udp ? u"udp"_s : u"tcp"_s;
        text += listener.server.leftJustified(9) + u"  "_s + transport + u"  "_s + listener.endpoint.toString() + u'\n';
    }
    return text;
}

// A setting's field as it is typed.
Error asTyped(const Error &error)
{
    Error typed = error;
    if (!typed.subject.isEmpty())
        typed.subject = u"--"_s + typed.subject.replace(u'_', u'-');
    return typed;
}

} // namespace

int runPractice(const QStringList &arguments, const CancelToken &signal)
{
    const std::vector<Field> fields = settingFields();
    PracticeSettings settings;
    bool wantsHelp = false;
    QList<CommandOption> options = optionsOf(fields, &settings);
    options += {u"help"_s, CommandOption::Value::None, [&wantsHelp](const QString &) {
                    wantsHelp = true;
                    return Result<void>();
                }};
    const Result<QStringList> plain = parseArguments(arguments, options);
    if (wantsHelp) {
        printOut(help(fields));
        return int(ExitStatus::Success);
    }
    if (!plain)
        return failWith(plain.error());
    if (!plain->isEmpty())
        return failWith(
            Error::badInput(plain->front(), tr(QT_TRANSLATE_NOOP("practice", "Only settings can stand here."))));
    if (const Result<void> checked = checkPracticeSettings(settings); !checked)
        return failWith(asTyped(checked.error()));

    PracticeDirectory directory(PracticeDirectory::Sharing::Shared, settings);
    if (const Result<void> started = directory.startOwn(); !started)
        return failWith(started.error());
    const PracticeStatus status = directory.status();
    for (const PracticePortChange &change : status.portChanges)
        printError(u"sockeye-cli: "_s + change.sentence());
    printOut(listenersText(status.listeners)); // the servers matter, not whether somebody reads where they are
    QSocketNotifier notifier(signal.descriptor(), QSocketNotifier::Read);
    QObject::connect(&notifier, &QSocketNotifier::activated, QCoreApplication::instance(), &QCoreApplication::quit);
    QCoreApplication::exec();
    directory.stopOwn();
    return int(ExitStatus::Success);
}

} // namespace sockeye
