// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/output/commandline.h"
#include "core/tool/argumentstexts.h"

#include "core/output/texttable.h"
#include "core/tool/arguments.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

std::function<Result<void>(const QString &)> storePath(QString &path)
{
    return [&path](const QString &value) -> Result<void> {
        if (value.isEmpty())
            return Error::badInput({}, ArgumentsTexts::tr("A file's name is missing."));
        path = value;
        return {};
    };
}

Result<void> choosePreset(const Tool &tool, const QString &id, const Preset *&preset)
{
    preset = findPreset(tool.presets, id);
    if (preset)
        return {};
    QStringList ids;
    for (const Preset &one : tool.presets)
        ids += QString::fromLatin1(one.id);
    return Error::badInput({}, ArgumentsTexts::tr("There is no such preset. There are: %1.").arg(ids.join(u", "_s)));
}

Result<void> chooseFormat(const Tool &tool, const QString &value, OutputFormat &format)
{
    const Result<void> chosen = Codec<OutputFormat>::parse(value, Unit::None, {}, format);
    if (chosen && isReport(format) && !tool.hasReport)
        return Error::badInput({}, ArgumentsTexts::tr("This tool has no report."));
    return chosen;
}

QList<CommandOption> commonOptions(const Tool &tool, ToolCommand &command)
{
    QList<CommandOption> options;
    options += {u"format"_s, CommandOption::Value::Needed,
                [&tool, &command](const QString &value) { return chooseFormat(tool, value, command.format); }};
    options += {u"output"_s, CommandOption::Value::Needed, storePath(command.output)};
    if (!tool.presets.empty()) {
        options += {u"preset"_s, CommandOption::Value::Needed,
                    [&tool, &command](const QString &value) { return choosePreset(tool, value, command.preset); }};
    }
    if (tool.targetField())
        options += {u"targets"_s, CommandOption::Value::Needed, storePath(command.targetsFile)};
    options += {u"summary"_s, CommandOption::Value::Needed, storePath(command.summaryFile)};
    if (tool.hasPackets)
        options += {u"pcap"_s, CommandOption::Value::Needed, storePath(command.pcapFile)};
    if (tool.hasCalls) {
        options += {u"calls"_s, CommandOption::Value::Optional, [&command](const QString &value) {
                        command.calls = true;
                        return value.isNull() ? Result<void>() : storePath(command.callsFile)(value);
                    }};
    }
    if (tool.asksFirst) {
        options += {u"yes"_s, CommandOption::Value::None, [&command](const QString &) {
                        command.yes = true;
                        return Result<void>();
                    }};
    }
    options += {u"help"_s, CommandOption::Value::None, [&command](const QString &) {
                    command.help = true;
                    return Result<void>();
                }};
    return options;
}

// A list of targets divides at commas as everywhere; a name `none` is a name here.
QStringList dividedTargets(const Field &field, const QStringList &plain)
{
    if (field.kind != ValueKind::List)
        return plain;
    QStringList targets;
    for (const QString &argument : plain) {
        const QStringList items = detail::splitList(argument);
        targets += items.isEmpty() ? QStringList{argument} : items;
    }
    return targets;
}

// The field's id as it is typed.
Error asTyped(const Tool &tool, const Error &error)
{
    const Field *field = tool.requestField(error.subject);
    Error typed = error;
    if (field)
        typed.subject = field->place == Place::Target ? QString() : u"--"_s + field->optionName();
    return typed;
}

} // namespace

Result<ToolCommand> parseToolCommand(const Tool &tool, const QStringList &arguments)
{
    ToolCommand command;
    command.request = tool.makeRequest();
    const QList<CommandOption> options =
        commonOptions(tool, command) + optionsOf(tool.requestFields(), command.request.get());
    Result<QStringList> plain = parseArguments(arguments, options);
    if (plain && command.preset) {
        // The preset comes first, wherever it stands; then all options again, which override it.
        const Result<void> applied = applyPreset(*command.preset, tool.requestFields(), command.request.get());
        plain = applied ? parseArguments(arguments, options) : Result<QStringList>(applied.error());
    }
    if (command.help)
        return command;
    if (!plain)
        return plain.error();
    const Field *target = tool.targetField();
    if (!target && !plain->isEmpty())
        return Error::badInput(plain->front(), ArgumentsTexts::tr("This tool takes no targets."));
    if (target)
        command.targets = dividedTargets(*target, *plain);
    return command;
}

Result<void> completeRequest(const Tool &tool, const ToolCommand &command, const QStringList &more)
{
    const QStringList targets = command.targets + more;
    const Field *field = tool.targetField();
    void *request = command.request.get();
    if (field && field->kind == ValueKind::List && (!targets.isEmpty() || !command.targetsFile.isEmpty())) {
        if (const Result<void> done = field->parse(detail::joinList(targets), request); !done)
            return asTyped(tool, done.error());
    } else if (field && targets.size() > 1) {
        return Error::badInput(targets[1], ArgumentsTexts::tr("This tool takes one target only."));
    } else if (field && targets.size() == 1) {
        if (const Result<void> done = field->parse(targets[0], request); !done)
            return asTyped(tool, done.error());
    }
    if (const Result<void> checked = tool.check(request); !checked)
        return asTyped(tool, checked.error());
    return {};
}

bool isFollowing(const Tool &tool, const void *request)
{
    const Field *follow = tool.requestField(u"follow");
    const Field *repeat = tool.requestField(u"repeat_s");
    return (follow && follow->text(request) == "true") || (repeat && repeat->text(request) != "0");
}

QString toolHelp(const Tool &tool)
{
    const AnyValue defaults = tool.makeRequest();
    const Field *target = tool.targetField();
    QString text = QCoreApplication::translate("tools", tool.title) + u'\n'
        + QCoreApplication::translate("tools", tool.sentence) + u"\n\n"_s;
    text += ArgumentsTexts::tr("Usage: sockeye-cli %1 %2[--OPTION VALUE]…")
                .arg(QString::fromLatin1(tool.id),
                     !target ? QString() : (target->kind == ValueKind::List ? u"[TARGET…] "_s : u"[TARGET] "_s));
    text += u'\n';
    if (target) {
        const QString help = target->help();
        text += u"\n  TARGET  "_s + (help.isEmpty() ? target->translatedLabel() + u'.' : help);
        if (!target->absent(defaults.get()))
            text += u' '
                + ArgumentsTexts::tr("Default: %1.")
                      .arg(QString::fromUtf8(target->text(defaults.get())).replace(u';', u' '));
        text += u'\n';
    }
    const QString options = optionsHelp(tool.requestFields(), defaults.get());
    if (!options.isEmpty())
        text += u'\n' + ArgumentsTexts::tr("Options:") + u'\n' + options;
    if (!tool.presets.empty()) {
        QList<std::pair<QString, QString>> presets;
        for (const Preset &preset : tool.presets)
            presets += {u"--preset "_s + QString::fromLatin1(preset.id), preset.translatedSentence()};
        text +=
            u'\n' + ArgumentsTexts::tr("Presets, whose values other options override:") + u'\n' + helpColumns(presets);
    }
    QList<std::pair<QString, QString>> common = {
        {u"--format VALUE"_s,
         ArgumentsTexts::tr("How rows are written. [text|csv|spreadsheet|json|jsonl] Default: text.")},
        {u"--output FILE"_s, ArgumentsTexts::tr("Writes there; a file is replaced whole or not at all.")},
        {u"--summary FILE"_s, ArgumentsTexts::tr("Writes the summary there, as CSV of two columns.")},
    };
    if (tool.hasReport)
        common += {
            u"--format report"_s,
            ArgumentsTexts::tr("The run in a few lines of words, for whoever helps; masked_report leaves out addresses "
                               "and the name of this computer.")};
    if (tool.hasPackets)
        common += {u"--pcap FILE"_s, ArgumentsTexts::tr("Writes the packets there, as pcapng that Wireshark decodes.")};
    if (target)
        common += {u"--targets FILE"_s, ArgumentsTexts::tr("Reads targets there, one a line; - is standard input.")};
    if (tool.hasCalls)
        common += {u"--calls[=FILE]"_s,
                   ArgumentsTexts::tr("The socket calls too: behind the rows of text, on standard error where rows "
                                      "are CSV or JSON lines, or in the file; JSON has them always.")};
    if (tool.asksFirst)
        common += {u"--yes"_s,
                   ArgumentsTexts::tr("Goes on where the tool would ask first; without it such a run ends at once.")};
    common += languageHelp();
    text += u'\n' + ArgumentsTexts::tr("Input and output:") + u'\n' + helpColumns(common);
    text += u'\n'
        + ArgumentsTexts::tr(
                "Durations take ms, s or min behind them, lists commas. Exit status: 0 every target "
                "succeeded, 1 some failed, 2 the request was wrong or the output could not be written, 130 "
                "interrupted.")
        + u'\n';
    return text;
}

QString commandError(const Error &error)
{
    const QString sentence = errorSentence(error);
    const bool named = error.kind == ErrorKind::BadInput && !error.subject.isEmpty();
    constexpr qsizetype longest = 1000; // a line, whatever was typed; a path may be long
    QString line = printable(named ? error.subject + u": "_s + sentence : sentence);
    if (line.size() > longest)
        line = line.left(longest / 2) + u'…' + line.right(longest / 2);
    return u"sockeye-cli: "_s + line;
}

} // namespace sockeye
