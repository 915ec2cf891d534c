// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/practicecommand.h"
#include "core/practice/practicetexts.h"

#include "app/cli/console.h"
#include "app/cli/practiceprinter.h"
#include "core/output/commandline.h"
#include "core/practice/practicedirectory.h"
#include "core/practice/practicepresets.h"
#include "core/tool/arguments.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

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
        servers += {QString::fromLatin1(server.name), PracticeTexts::tr(server.sentence)};
    QList<std::pair<QString, QString>> presets;
    for (const Preset &preset : practicePresets())
        presets += {QString::fromLatin1(preset.id), preset.translatedTitle() + u". "_s + preset.translatedSentence()};
    const QList<std::pair<QString, QString>> options = {
        {u"--preset ID"_s, PracticeTexts::tr("Begins with a preset's settings; others go on top of them.")},
        {u"--log"_s, PracticeTexts::tr("Prints what each server receives and answers, a line each.")},
        languageHelp()};
    return PracticeTexts::tr("Usage: sockeye-cli practice [--preset ID] [--SERVER-SETTING VALUE]… [--log]") + u"\n\n"_s
        + PracticeTexts::tr("Runs the practice network, on this computer only, until it is ended with Ctrl+C.")
        + u"\n\n"_s + PracticeTexts::tr("Servers:") + u'\n' + helpColumns(servers) + u'\n'
        + PracticeTexts::tr("Presets:") + u'\n' + helpColumns(presets) + u'\n' + PracticeTexts::tr("Options:") + u'\n'
        + helpColumns(options) + u'\n' + PracticeTexts::tr("Settings:") + u'\n' + optionsHelp(fields, &defaults);
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

struct PracticeCommand {
    PracticeSettings settings;
    bool wantsHelp = false;
    bool wantsLog = false;
};

Result<PracticeSettings> settingsOfPreset(const QString &id)
{
    const std::span<const Preset> presets = practicePresets();
    if (const Preset *preset = findPreset(presets, id))
        return settingsOf(*preset, PracticeSettings());
    QStringList ids;
    for (const Preset &preset : presets)
        ids += QString::fromLatin1(preset.id);
    return Error::badInput(u"--preset"_s,
                           PracticeTexts::tr("No preset has the name “%1”; there are: %2.").arg(id, ids.join(u", "_s)));
}

/// Settings go on top of the preset's, wherever it stands: so it is read first.
Result<PracticeCommand> readCommand(const QStringList &arguments, std::span<const Field> fields)
{
    PracticeCommand command;
    for (const bool isFirst : {true, false}) {
        PracticeSettings unused;
        QList<CommandOption> options = optionsOf(fields, isFirst ? &unused : &command.settings);
        options += {u"help"_s, CommandOption::Value::None, [&command](const QString &) {
                        command.wantsHelp = true;
                        return Result<void>();
                    }};
        options += {u"log"_s, CommandOption::Value::None, [&command](const QString &) {
                        command.wantsLog = true;
                        return Result<void>();
                    }};
        options += {u"preset"_s, CommandOption::Value::Needed, [&command, isFirst](const QString &id) -> Result<void> {
                        if (!isFirst)
                            return {};
                        const Result<PracticeSettings> settings = settingsOfPreset(id);
                        if (!settings)
                            return settings.error();
                        command.settings = *settings;
                        return {};
                    }};
        const Result<QStringList> plain = parseArguments(arguments, options);
        if (command.wantsHelp)
            return command;
        if (!plain)
            return plain.error();
        if (!plain->isEmpty())
            return Error::badInput(plain->front(), PracticeTexts::tr("Only settings can stand here."));
    }
    return command;
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
    const Result<PracticeCommand> command = readCommand(arguments, fields);
    if (!command)
        return failWith(command.error());
    if (command->wantsHelp) {
        printOut(help(fields));
        return int(ExitStatus::Success);
    }
    if (const Result<void> checked = checkPracticeSettings(command->settings); !checked)
        return failWith(asTyped(checked.error()));

    PracticeDirectory directory(PracticeDirectory::Sharing::Shared, command->settings);
    if (const Result<void> started = directory.startOwn(); !started)
        return failWith(started.error());
    const PracticeStatus status = directory.status();
    for (const PracticePortChange &change : status.portChanges)
        printError(u"sockeye-cli: "_s + change.sentence());
    printOut(listenersText(status.listeners), signal); // the servers matter, not whether somebody reads where they are
    std::optional<PracticePrinter> printer;
    if (command->wantsLog)
        printer.emplace(directory.log(), signal);
    QSocketNotifier notifier(signal.descriptor(), QSocketNotifier::Read);
    QObject::connect(&notifier, &QSocketNotifier::activated, QCoreApplication::instance(), &QCoreApplication::quit);
    QCoreApplication::exec();
    directory.stopOwn();
    if (printer)
        printer->print(); // how the connections ended
    return int(ExitStatus::Success);
}

} // namespace sockeye
