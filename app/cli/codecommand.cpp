// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/codecommand.h"

#include "app/cli/console.h"
#include "core/base/nearest.h"
#include "core/output/commandline.h"
#include "core/output/savefile.h"
#include "core/practice/practicedirectory.h"
#include "core/tool/catalogue.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

struct CodeTexts {
    Q_DECLARE_TR_FUNCTIONS(code)
};

QString help()
{
    return CodeTexts::tr("Usage: sockeye-cli code python|c|shell ID [TARGET…] [--OPTION VALUE]…") + u"\n\n"_s
        + CodeTexts::tr("Prints the request as a program that does the same. Targets and options are those "
                        "of “sockeye-cli ID”; --output FILE writes it there.")
        + u'\n';
}

Error unknownTool(const QString &id)
{
    QStringList ids;
    for (const Tool *tool : catalogue())
        ids += QString::fromLatin1(tool->id);
    const QString nearest = nearestWord(id, ids);
    return Error::badInput(id,
                           CodeTexts::tr("There is no such tool.") + u' '
                               + (nearest.isEmpty() ? CodeTexts::tr("“sockeye-cli list” lists the tools.")
                                                    : CodeTexts::tr("Did you mean %1?").arg(nearest)));
}

/// What belongs to a run and not to a program.
Result<void> checkPlain(const ToolCommand &command)
{
    const char *sentence = QT_TRANSLATE_NOOP("code", "This option is for runs, and has no part in a program.");
    if (command.format != OutputFormat::Text)
        return Error::badInput(u"--format"_s, CodeTexts::tr(sentence));
    if (!command.summaryFile.isEmpty())
        return Error::badInput(u"--summary"_s, CodeTexts::tr(sentence));
    if (!command.targetsFile.isEmpty())
        return Error::badInput(u"--targets"_s, CodeTexts::tr(sentence));
    return {};
}

Result<QString> programOf(CodeLanguage language, const Tool &tool, const ToolCommand &command)
{
    if (const Result<void> plain = checkPlain(command); !plain)
        return plain.error();
    if (const Result<void> complete = completeRequest(tool, command, {}); !complete)
        return complete.error();
    const PracticeDirectory practice(PracticeDirectory::Sharing::Private);
    const QString text = tool.code(language, command.request.get(), practice);
    if (text.isEmpty())
        return Error::badInput(QString::fromLatin1(tool.id),
                               CodeTexts::tr("This request can't be written as a program."));
    return text;
}

} // namespace

int runCode(const QStringList &arguments)
{
    if (arguments.contains(u"--help"_s)) {
        printOut(help());
        return int(ExitStatus::Success);
    }
    CodeLanguage language = CodeLanguage::Python;
    if (arguments.size() < 2)
        return failWith(
            Error::badInput(u"code"_s, CodeTexts::tr("A language and a tool stand behind it: code python ntp.")));
    if (const Result<void> read = Codec<CodeLanguage>::parse(arguments[0], Unit::None, {}, language); !read)
        return failWith(Error::badInput(arguments[0], read.error().detail));
    const Tool *tool = findTool(arguments[1]);
    if (!tool)
        return failWith(unknownTool(arguments[1]));
    const Result<ToolCommand> command = parseToolCommand(*tool, arguments.sliced(2));
    if (!command)
        return failWith(command.error());
    const Result<QString> text = programOf(language, *tool, *command);
    if (!text)
        return failWith(text.error());
    if (command->output.isEmpty() || command->output == u"-") {
        printOut(*text); // a reader that has gone is no failure
        return int(ExitStatus::Success);
    }
    const Result<void> saved = saveBytes(command->output, text->toUtf8());
    return saved ? int(ExitStatus::Success) : failWith(saved.error());
}

} // namespace sockeye
