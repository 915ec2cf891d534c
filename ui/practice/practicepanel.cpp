// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/practice/practicepanel.h"

#include "core/practice/practicepresets.h"
#include "ui/page/choicebox.h"
#include "ui/page/spokenlabel.h"
#include "ui/practice/practicelogview.h"
#include "ui/practice/practicesettingsform.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTabWidget>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{
constexpr int usualWidth = 340;
} // namespace

PracticePanel::PracticePanel(std::shared_ptr<PracticeDirectory> practice, QWidget *parent)
    : QWidget(parent)
    , m_practice(std::move(practice))
    , m_problem(new QWidget(this))
    , m_problemText(new QLabel(m_problem))
    , m_presets(new ChoiceBox(this))
    , m_reset(new QPushButton(tr("Reset"), this))
    , m_sentence(new QLabel(this))
    , m_tabs(new QTabWidget(this))
    , m_settings(new PracticeSettingsForm(this))
    , m_log(new PracticeLogView(m_practice->log(), this))
{
    setObjectName(u"practicePanel"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(buildTop());
    m_tabs->setObjectName(u"practiceTabs"_s);
    m_tabs->setAccessibleName(tr("Settings and traffic of the practice network"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_settings, tr("Settings"));
    m_tabs->addTab(m_log, tr("Received and answered"));
    layout->addWidget(m_tabs, 1);
    connect(m_settings, &PracticeSettingsForm::changed, this, [this] { apply(m_settings->settings()); });
    setState({{}, m_practice->settings(), {}});
}

QWidget *PracticePanel::buildTop()
{
    auto *top = new QWidget(this);
    auto *layout = new QVBoxLayout(top);
    layout->setContentsMargins(8, 8, 8, 0);
    layout->setSpacing(6);

    m_problemText->setObjectName(u"practiceProblem"_s);
    m_problemText->setTextFormat(Qt::PlainText);
    m_problemText->setWordWrap(true);
    m_problemText->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *again = new QPushButton(tr("Start again"), m_problem);
    again->setObjectName(u"practiceStart"_s);
    connect(again, &QPushButton::clicked, this, &PracticePanel::startAsked);
    auto *problem = new QVBoxLayout(m_problem);
    problem->setContentsMargins(0, 0, 0, 0);
    problem->addWidget(m_problemText);
    problem->addWidget(again, 0, Qt::AlignLeft);
    layout->addWidget(m_problem);

    m_presets->setObjectName(u"practicePreset"_s);
    m_presets->setAccessibleName(tr("What the practice network does"));
    m_presets->setAccessibleDescription(m_presets->accessibleName()); // on Linux its name is what it shows
    m_presets->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_presets->setMinimumContentsLength(12);
    connect(m_presets, &QComboBox::currentTextChanged, m_presets, &QWidget::setToolTip); // where it is cut
    for (const Preset &preset : practicePresets()) {
        m_presets->addItem(preset.translatedTitle(), QString::fromLatin1(preset.id));
        m_presets->setItemData(m_presets->count() - 1, preset.translatedSentence().toHtmlEscaped(), Qt::ToolTipRole);
    }
    m_reset->setObjectName(u"practiceReset"_s);
    m_reset->setToolTip(tr("Everything as the practice network starts"));
    m_sentence->setObjectName(u"practiceSentence"_s);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setForegroundRole(QPalette::PlaceholderText);
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(m_presets, 1);
    row->addWidget(m_reset);
    layout->addLayout(row);
    layout->addWidget(m_sentence);
    connect(m_presets, &QComboBox::activated, this, &PracticePanel::choosePreset);
    connect(m_reset, &QPushButton::clicked, this, [this] { choosePreset(0); });
    return top;
}

void PracticePanel::setState(const PracticeState &state)
{
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, failureColor(colours));
    m_problemText->setPalette(colours);
    setSpokenText(m_problemText, tr("Problem"),
                  state.problem.isEmpty()
                      ? QString()
                      : u"▲ "_s + tr("The practice network could not be started. %1").arg(state.problem));
    m_problem->setVisible(!state.problem.isEmpty());
    m_settings->setSettings(state.settings);
    m_settings->setStatus(state.status);
    m_worksheet = state.worksheet;
    m_worksheetSettings = state.settings;
    showPreset();
}

void PracticePanel::choosePreset(int index)
{
    const Preset *preset = findPreset(practicePresets(), m_presets->itemData(index).toString());
    if (!preset)
        return; // the line that says that it is changed
    const PracticeSettings settings = settingsOf(*preset, m_practice->settings());
    m_settings->setSettings(settings);
    apply(settings);
}

void PracticePanel::apply(const PracticeSettings &settings)
{
    m_practice->setSettings(settings);
    showPreset();
    emit changed();
}

// What nobody gave a name is a line of its own, for as long as it lasts.
void PracticePanel::showPreset()
{
    const PracticeSettings &now = m_settings->settings();
    const Preset *preset = presetOf(now);
    const bool isSheets = !m_worksheet.isEmpty() && isSamePractice(now, m_worksheetSettings);
    const int presets = int(practicePresets().size());
    const QSignalBlocker quiet(m_presets);
    QString sentence;
    if (m_presets->count() > presets)
        m_presets->removeItem(presets);
    if (preset) {
        m_presets->setCurrentIndex(int(preset - practicePresets().data()));
        sentence = preset->translatedSentence();
    } else {
        m_presets->addItem(isSheets ? tr("As the worksheet sets it") : tr("Changed by hand"));
        m_presets->setCurrentIndex(presets);
        sentence = tr("Not as it starts: %1.").arg(changesFromStart(now).join(u", "_s));
    }
    if (isSheets)
        sentence.prepend(tr("Set by the worksheet “%1”, and put back when that is closed.").arg(m_worksheet) + u' ');
    setSpokenText(m_sentence, tr("What it does"), sentence);
    m_reset->setEnabled(preset != practicePresets().data());
}

void PracticePanel::focusFirst()
{
    m_presets->setFocus(Qt::ShortcutFocusReason);
}

bool PracticePanel::takeEscape()
{
    return m_log->isVisible() && m_log->clearFilter();
}

QSize PracticePanel::sizeHint() const
{
    return {std::max(usualWidth, minimumSizeHint().width()), QWidget::sizeHint().height()};
}

} // namespace sockeye
