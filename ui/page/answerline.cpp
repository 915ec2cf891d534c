// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/answerline.h"

#include "ui/page/roworder.h"
#include "ui/page/spokenlabel.h"
#include "ui/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

QLabel *selectableLabel(QWidget *parent, const QString &name)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    return label;
}

// Several lines may stay lines; what is left of control characters may not.
QString plainLines(const QString &text)
{
    QStringList lines = text.split(u'\n');
    for (QString &line : lines)
        line = withoutControls(line);
    return lines.join(u'\n');
}

} // namespace

AnswerLine::AnswerLine(QWidget *parent)
    : Panel(parent)
    , m_icon(new QLabel(this))
    , m_headline(selectableLabel(this, u"headline"_s))
    , m_detail(selectableLabel(this, u"answerDetail"_s))
    , m_progress(new QProgressBar(this))
    , m_practice(new QPushButton(tr("Ask the practice network instead"), this))
    , m_yes(new QPushButton(tr("Go on"), this))
    , m_no(new QPushButton(tr("Don't"), this))
    , m_report(new QToolButton(this))
    , m_scriptButton(new QToolButton(this))
    , m_script(new QWidget(this))
    , m_scriptText(new QPlainTextEdit(m_script))
{
    setObjectName(u"answer"_s);
    setAccessibleName(tr("Answer"));
    QFont bold = m_headline->font();
    bold.setWeight(QFont::DemiBold);
    m_headline->setFont(bold);
    m_icon->setAccessibleName(tr("Failure"));
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(6);
    m_practice->setObjectName(u"askPractice"_s);
    connect(m_practice, &QPushButton::clicked, this, &AnswerLine::practiceAsked);

    m_yes->setObjectName(u"answerYes"_s);
    m_no->setObjectName(u"answerNo"_s);
    connect(m_yes, &QPushButton::clicked, this, [this] { emit questionAnswered(true); });
    connect(m_no, &QPushButton::clicked, this, [this] { emit questionAnswered(false); });
    buildReport();

    m_scriptButton->setObjectName(u"scriptPrints"_s);
    m_scriptButton->setText(tr("The script prints"));
    m_scriptButton->setAccessibleName(tr("The script prints"));
    m_scriptButton->setToolTip(tr("The lines that the exercise's script prints, for this run"));
    m_scriptButton->setCheckable(true);
    m_scriptButton->setAutoRaise(true);
    m_scriptButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(m_scriptButton, &QToolButton::toggled, this, &AnswerLine::unfoldScript);

    m_scriptText->setObjectName(u"scriptText"_s);
    m_scriptText->setAccessibleName(tr("What the script prints"));
    m_scriptText->setReadOnly(true);
    m_scriptText->setTabChangesFocus(true);
    m_scriptText->document()->setDocumentMargin(0);
    m_scriptText->setFrameShape(QFrame::NoFrame);
    m_scriptText->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_scriptText->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    auto *copy = new QPushButton(themedIcon(u"copy"_s), tr("Copy"), m_script);
    copy->setObjectName(u"copyScript"_s);
    copy->setAccessibleName(tr("Copy what the script prints"));
    connect(copy, &QPushButton::clicked, this,
            [this] { QApplication::clipboard()->setText(m_scriptText->toPlainText() + u'\n'); });
    auto *scriptRow = new QHBoxLayout(m_script);
    scriptRow->setContentsMargins(0, 2, 0, 0);
    scriptRow->addWidget(m_scriptText, 1);
    scriptRow->addWidget(copy, 0, Qt::AlignTop);

    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_icon, 0, Qt::AlignTop);
    top->addWidget(m_headline, 1);
    top->addWidget(m_practice, 0, Qt::AlignTop);
    top->addWidget(m_yes, 0, Qt::AlignTop);
    top->addWidget(m_no, 0, Qt::AlignTop);
    top->addWidget(m_report, 0, Qt::AlignTop);
    top->addWidget(m_scriptButton, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 8, 8);
    layout->setSpacing(4);
    layout->addLayout(top);
    layout->addWidget(m_detail);
    layout->addWidget(m_progress);
    layout->addWidget(m_script);
    unfoldScript(false);
    showNothing({});
}

void AnswerLine::buildReport()
{
    m_report->setObjectName(u"copyReport"_s);
    m_report->setText(tr("Copy for the help desk"));
    m_report->setIcon(themedIcon(u"copy"_s));
    m_report->setAccessibleName(tr("Copy for the help desk"));
    m_report->setToolTip(tr("What was found, in a few lines of words, for whoever helps you"));
    m_report->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_report->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_report);
    menu->setObjectName(u"reportMenu"_s);
    menu->addAction(tr("With addresses masked"), this, [this] { emit reportAsked(true); })
        ->setObjectName(u"copyMasked"_s);
    menu->addAction(tr("With addresses and the name of this computer"), this, [this] { emit reportAsked(false); })
        ->setObjectName(u"copyWhole"_s);
    m_report->setMenu(menu);
    m_report->hide();
}

void AnswerLine::offerReport(bool offered)
{
    m_report->setVisible(offered);
}

void AnswerLine::showNothing(const QString &whatRunDoes)
{
    setTexts(whatRunDoes, {}, false);
}

void AnswerLine::showRunning(const QString &sentence)
{
    setTexts(sentence, {}, false);
    m_isWaiting = true;
    m_progress->setRange(0, 0);
    m_progress->show();
}

void AnswerLine::showProgress(qint64 done, qint64 total)
{
    if (m_progress->isHidden() || total <= 0)
        return;
    if (m_isWaiting)
        m_headline->setText(tr("Running… %1 of %2").arg(QLocale().toString(done), QLocale().toString(total)));
    m_progress->setRange(0, 1000);
    m_progress->setValue(int(std::clamp(double(done) / double(total), 0.0, 1.0) * 1000));
}

void AnswerLine::endProgress()
{
    m_progress->hide();
}

void AnswerLine::showAnswer(const Answer &answer)
{
    const bool running = !m_progress->isHidden();
    setTexts(answer.headline, answer.detail, false);
    m_progress->setVisible(running);
    setScript(answer.scriptPrints);
}

void AnswerLine::showFailure(const QString &sentence)
{
    setTexts(sentence, {}, true);
}

void AnswerLine::showQuestion(const Question &question)
{
    setTexts(question.sentence, {}, false);
    m_yes->setText(question.yes);
    m_yes->show();
    m_no->show();
    // Enter, pressed once too often, is to do nothing that nobody wanted.
    m_no->setFocus(Qt::OtherFocusReason);
}

void AnswerLine::offerPractice(bool offered)
{
    m_practice->setVisible(offered);
}

QString AnswerLine::spoken() const
{
    return m_detail->isHidden() ? m_headline->text() : m_headline->text() + u' ' + m_detail->text();
}

void AnswerLine::setTexts(const QString &headline, const QString &detail, bool isFailure)
{
    setSpokenText(m_headline, tr("Answer"), plainLines(headline));
    setSpokenText(m_detail, tr("More about the answer"), plainLines(detail));
    m_detail->setVisible(!detail.isEmpty());
    const int size = fontMetrics().height();
    m_icon->setVisible(isFailure);
    if (isFailure)
        m_icon->setPixmap(outcomeIcon(Outcome::Failure).pixmap(QSize(size, size), devicePixelRatioF()));
    m_isWaiting = false;
    m_progress->hide();
    m_practice->hide();
    m_yes->hide();
    m_no->hide();
    setScript({});
}

void AnswerLine::setScript(const QStringList &lines)
{
    QStringList printed = lines;
    for (QString &line : printed) {
        // The exercise prints tabs.
        QStringList parts = line.split(u'\t');
        for (QString &part : parts)
            part = plainLines(part);
        line = parts.join(u'\t');
    }
    m_scriptText->setPlainText(printed.join(u'\n'));
    const int shown = int(std::clamp<qsizetype>(lines.size(), 1, 6));
    m_scriptText->setFixedHeight(m_scriptText->fontMetrics().lineSpacing() * shown + 8);
    m_scriptButton->setVisible(!lines.isEmpty());
    m_script->setVisible(!lines.isEmpty() && m_scriptButton->isChecked());
}

void AnswerLine::unfoldScript(bool unfolded)
{
    m_scriptButton->setIcon(themedIcon(unfolded ? u"fold"_s : u"unfold"_s));
    m_script->setVisible(unfolded && !m_scriptButton->isHidden());
}

} // namespace sockeye
