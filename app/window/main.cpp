// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/language.h"
#include "core/practice/practicedirectory.h"
#include "core/tool/arguments.h"
#include "core/tool/argumentstexts.h"
#include "core/tool/catalogue.h"
#include "core/tool/job.h"
#include "ui/desktopcolours.h"
#include "ui/lab/labdock.h"
#include "ui/lab/labsession.h"
#include "ui/mainwindow.h"
#include "ui/practice/practicestart.h"
#include "ui/settings.h"

#include <QApplication>
#include <QTimer>

#include <cstdio>
#include <cstdlib>

using namespace sockeye;
using namespace Qt::Literals::StringLiterals;

namespace
{

struct Arguments {
    QString tool;
    QStringList targets;
    QString worksheet; // its file
    QString problem; // one line
    bool wantsHelp = false;
    bool wantsVersion = false;
};

// Speaks the language that is asked for, from there on.
Arguments parseArguments(QStringList words, Translation &translation)
{
    Arguments arguments;
    words.removeFirst();
    const Result<const Language *> language = takeLanguage(words);
    if (!language) {
        arguments.problem = language.error().subject + u": "_s + errorSentence(language.error());
        return arguments;
    }
    translation.choose(*language);
    if (words.isEmpty())
        return arguments;
    const QString first = words.takeFirst();
    if (first == u"--help" || first == u"-h") {
        arguments.wantsHelp = true;
    } else if (first == u"--version") {
        arguments.wantsVersion = true;
    } else if (first == u"--tool" || first.startsWith(u"--tool=")) {
        arguments.tool = first.startsWith(u"--tool=") ? first.mid(7) : words.isEmpty() ? QString() : words.takeFirst();
        if (arguments.tool.isEmpty())
            arguments.problem = ArgumentsTexts::tr("--tool needs the id of a tool, as in: sockeye --tool ntp");
        else if (!findTool(arguments.tool))
            arguments.problem =
                ArgumentsTexts::tr("no tool is called “%1”; sockeye-cli list names them").arg(arguments.tool);
        else if (!words.isEmpty() && !findTool(arguments.tool)->targetField())
            arguments.problem = ArgumentsTexts::tr("%1 takes no target").arg(arguments.tool);
        for (const QString &word : words) {
            if (word.startsWith(u"--"))
                arguments.problem =
                    ArgumentsTexts::tr("unknown option “%1”; sockeye --help shows what is possible").arg(word);
        }
        arguments.targets = words;
    } else if (first == u"--worksheet" || first.startsWith(u"--worksheet=")) {
        arguments.worksheet = first.startsWith(u"--worksheet=") ? first.mid(12)
            : words.isEmpty()                                   ? QString()
                                                                : words.takeFirst();
        if (arguments.worksheet.isEmpty())
            arguments.problem =
                ArgumentsTexts::tr("--worksheet needs a file, as in: sockeye --worksheet lab4-timeouts.md");
        else if (!words.isEmpty())
            arguments.problem =
                ArgumentsTexts::tr("unknown argument “%1” behind --worksheet and its file").arg(words.front());
    } else {
        arguments.problem =
            ArgumentsTexts::tr("unknown argument “%1”; sockeye --help shows what is possible").arg(first);
    }
    return arguments;
}

// What can be answered without a display. True when that was all.
bool answerAtOnce(const Arguments &arguments, int &status)
{
    if (!arguments.problem.isEmpty()) {
        std::fprintf(stderr, "sockeye: %s\n", arguments.problem.toLocal8Bit().constData());
        status = 2;
        return true;
    }
    if (arguments.wantsHelp) {
        const QString lines =
            helpColumns({{u"--tool ID [TARGET…]"_s,
                          ArgumentsTexts::tr("Opens the window on that tool's tab, with the target filled in.")},
                         {u"--worksheet FILE"_s, ArgumentsTexts::tr("Opens the window with that worksheet.")},
                         languageHelp()});
        const QString usage =
            ArgumentsTexts::tr("Usage:") + u" sockeye [--tool ID [TARGET…] | --worksheet FILE] [--lang ID]\n\n"_s;
        std::fputs((usage + lines).toLocal8Bit().constData(), stdout);
    }
    if (arguments.wantsVersion)
        std::puts("sockeye " SOCKEYE_VERSION);
    status = 0;
    return arguments.wantsHelp || arguments.wantsVersion;
}

void setUp(QApplication &app)
{
    QApplication::setApplicationName(u"sockeye"_s);
    QApplication::setApplicationDisplayName(u"Sockeye"_s);
    QApplication::setApplicationVersion(QStringLiteral(SOCKEYE_VERSION));
    QApplication::setDesktopFileName(u"sockeye"_s);
    QApplication::setWindowIcon(QIcon(u":/icons/sockeye.svg"_s));
    Q_UNUSED(app)
}

} // namespace

int main(int argc, char *argv[])
{
    int status = 0;
    QStringList words;
    for (int i = 0; i < argc; ++i)
        words += QString::fromLocal8Bit(argv[i]);
    // A display may not be there, and Qt would end the program before it could be said what is possible.
    const bool plain = words.contains(u"--help"_s) || words.contains(u"-h"_s) || words.contains(u"--version"_s);
    if (plain) {
        const QCoreApplication app(argc, argv);
        Translation translation;
        if (answerAtOnce(parseArguments(words, translation), status))
            return status;
    }

    QApplication app(argc, argv); // takes Qt's own arguments out
    setUp(app);
    Translation translation;
    const Arguments arguments = parseArguments(QApplication::arguments(), translation);
    if (answerAtOnce(arguments, status))
        return status;

    using namespace std::chrono_literals;
    Settings settings;
    if (!translation.chosen())
        translation.choose(settings.language());
    applyTheme(settings.theme());
    WorkerPool pool;
    const auto practice = std::make_shared<PracticeDirectory>(PracticeDirectory::Sharing::Shared);
    LabSession lab(practice, WorkStore::defaultFolder());
    {
        MainWindow window(catalogue(), {practice, pool.executor(), &settings, &translation, &lab}, practice);
        if (!arguments.tool.isEmpty())
            window.openTool(arguments.tool, arguments.targets.join(u", "_s));
        if (ToolPage *page = window.currentPage())
            page->focusRequest();
        window.show();
        if (!arguments.worksheet.isEmpty())
            QTimer::singleShot(0, window.lab(), [&] { window.lab()->openSheet(arguments.worksheet); });
        QTimer::singleShot(0, &window, [&] {
            window.practiceStart()->start(); // beside the window, which doesn't wait for it
            auto *colours = new DesktopColours({}, &window);
            QObject::connect(colours, &DesktopColours::told, &window, &MainWindow::followDesktop);
        });
        status = QApplication::exec();
    } // pages cancel what runs, and let go
    const bool ended = pool.finish(500ms);
    practice->stopOwn();
    if (!ended) {
        // A look-up that can't be interrupted is left behind.
        std::fflush(nullptr);
        std::_Exit(status);
    }
    return status;
}
