// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

constexpr Setting<int> fileVersion{"version", 0, 0, 1'000'000};
constexpr Setting<int> themeSetting{"theme", 0, 0, 2};
constexpr Setting<int> detailSetting{"detail_shown", 1, 0, 1};
constexpr Setting<int> tableShareSetting{"table_share", 500, 150, 900};
constexpr qsizetype longestText = 64 * 1024;
constexpr qsizetype longestTarget = 1000;
constexpr qsizetype mostTargets = 12;

QString defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/sockeye/window.ini"_s;
}

// QSettings reads a text with commas that it did not write itself as a list.
QString plainText(const QVariant &value)
{
    return value.typeId() == QMetaType::QStringList ? value.toStringList().join(u", "_s) : value.toString();
}

QString savedGroup(const QString &toolId)
{
    return u"page_%1/saved"_s.arg(toolId);
}

struct SettingsTexts {
    Q_DECLARE_TR_FUNCTIONS(settings)
};

} // namespace

Settings::Settings(const QString &path)
    : m_path(path.isEmpty() ? defaultPath() : path)
    , m_file(std::make_unique<QSettings>(m_path, QSettings::IniFormat))
{
    judge();
}

void Settings::judge()
{
    const bool damaged =
        m_file->status() == QSettings::FormatError || (QFileInfo(m_path).size() > 0 && m_file->allKeys().isEmpty());
    const int found = m_file->value(QLatin1StringView(fileVersion.key), version).toInt();
    if (damaged) {
        m_ignoreFile = true;
        m_keepFile = true;
        m_problem = SettingsTexts::tr("Settings not saved: %1 is damaged. A copy is %2; delete the file to start anew.")
                        .arg(QDir::toNativeSeparators(m_path), backUp());
    } else if (found > version || found < 0) {
        m_keepFile = true;
        m_problem = SettingsTexts::tr("Settings not saved: %1 belongs to a later version of Sockeye. A copy is %2.")
                        .arg(QDir::toNativeSeparators(m_path), backUp());
    } else if (m_file->status() == QSettings::AccessError || !m_file->isWritable()) {
        m_keepFile = true;
        m_problem = cannotWrite();
    }
}

QString Settings::cannotWrite() const
{
    return SettingsTexts::tr("Settings not saved: %1 can't be written.").arg(QDir::toNativeSeparators(m_path));
}

QString Settings::backUp() const
{
    const QString copy = m_path + u".backup"_s;
    if (!QFile::exists(copy))
        QFile::copy(m_path, copy);
    return QDir::toNativeSeparators(copy);
}

bool Settings::save()
{
    if (m_keepFile || !m_changed)
        return m_problem.isEmpty();
    // QSettings makes the folder; where it can't, its status says so.
    m_file->setValue(QLatin1StringView(fileVersion.key), version);
    m_file->sync();
    if (m_file->status() == QSettings::NoError && QFile::exists(m_path)) {
        m_changed = false;
        return true;
    }
    m_keepFile = true;
    m_problem = cannotWrite();
    return false;
}

int Settings::number(const Setting<int> &setting) const
{
    if (m_ignoreFile)
        return m_file->value(QLatin1StringView(setting.key), setting.standard).toInt();
    bool isNumber = false;
    const double value = m_file->value(QLatin1StringView(setting.key)).toDouble(&isNumber);
    if (!isNumber || value != value)
        return setting.standard;
    return int(std::clamp(value, double(setting.minimum), double(setting.maximum)));
}

QByteArray Settings::bytes(const char *key) const
{
    const QByteArray value = m_file->value(QLatin1StringView(key)).toByteArray();
    return value.size() <= longestText ? value : QByteArray();
}

QString Settings::text(const QString &key, qsizetype longest) const
{
    return m_file->value(key).toString().left(longest);
}

void Settings::set(const QString &key, const QVariant &value)
{
    // QSettings would write what it was told when it is destroyed.
    if (m_keepFile || m_file->value(key) == value)
        return;
    m_file->setValue(key, value);
    m_changed = true;
}

Theme Settings::theme() const
{
    return Theme(number(themeSetting));
}

void Settings::setTheme(Theme theme)
{
    set(QLatin1StringView(themeSetting.key), int(theme));
}

const Language *Settings::language() const
{
    return findLanguage(text(u"language"_s, 16));
}

void Settings::setLanguage(const Language *language)
{
    set(u"language"_s, QString::fromLatin1(language ? language->id : ""));
}

QByteArray Settings::geometry() const
{
    return bytes("geometry");
}

void Settings::setGeometry(const QByteArray &geometry)
{
    set(u"geometry"_s, geometry);
}

QByteArray Settings::windowState() const
{
    return bytes("window_state");
}

void Settings::setWindowState(const QByteArray &state)
{
    set(u"window_state"_s, state);
}

QString Settings::lastTool() const
{
    return text(u"last_tool"_s, 64);
}

void Settings::setLastTool(const QString &id)
{
    set(u"last_tool"_s, id);
}

bool Settings::isDetailShown() const
{
    return number(detailSetting) == 1;
}

QString Settings::detailView() const
{
    return text(u"detailView"_s, 100);
}

void Settings::setDetailView(const QString &id)
{
    set(u"detailView"_s, id);
}

QString Settings::viewChoice(const QString &view) const
{
    return text(u"view_"_s + view, 100);
}

void Settings::setViewChoice(const QString &view, const QString &choice)
{
    set(u"view_"_s + view, choice);
}

void Settings::setDetailShown(bool shown)
{
    set(QLatin1StringView(detailSetting.key), int(shown));
}

int Settings::tableShare() const
{
    return number(tableShareSetting);
}

void Settings::setTableShare(int perMille)
{
    set(QLatin1StringView(tableShareSetting.key), perMille);
}

QString Settings::exportFolder() const
{
    return text(u"export_folder"_s, 4096);
}

void Settings::setExportFolder(const QString &folder)
{
    set(u"export_folder"_s, folder);
}

RequestTexts Settings::requestTexts(const QString &group) const
{
    RequestTexts texts;
    m_file->beginGroup(group);
    const QStringList ids = m_file->childKeys();
    for (const QString &id : ids.first(std::min<qsizetype>(ids.size(), 100))) {
        const QString text = plainText(m_file->value(id));
        if (text.size() <= longestText)
            texts.insert(id, text);
    }
    m_file->endGroup();
    return texts;
}

PageMemory Settings::page(const QString &toolId) const
{
    PageMemory memory;
    const QString group = u"page_%1"_s.arg(toolId);
    memory.request = requestTexts(group + u"/request"_s);
    const QStringList targets = m_file->value(group + u"/recent_targets"_s).toStringList();
    for (const QString &target : targets) {
        if (!target.isEmpty() && target.size() <= longestTarget && memory.recentTargets.size() < mostTargets)
            memory.recentTargets += target;
    }
    memory.columns = bytes((group + u"/columns"_s).toLatin1().constData());
    return memory;
}

void Settings::setPage(const QString &toolId, const PageMemory &memory)
{
    const QString group = u"page_%1/"_s.arg(toolId);
    m_file->beginGroup(group + u"request"_s);
    const QStringList before = m_file->childKeys();
    m_file->endGroup();
    for (const QString &id : before) {
        if (memory.request.contains(id) || m_keepFile)
            continue;
        m_file->remove(group + u"request/"_s + id);
        m_changed = true;
    }
    for (auto text = memory.request.begin(); text != memory.request.end(); ++text) {
        if (text->size() <= longestText)
            set(group + u"request/"_s + text.key(), *text);
    }
    set(group + u"recent_targets"_s, memory.recentTargets);
    set(group + u"columns"_s, memory.columns);
}

// They are numbered, and the name is a value: as a key it would have to do without `/`.
SavedRequests Settings::savedRequests(const QString &toolId) const
{
    SavedRequests requests;
    const QString group = savedGroup(toolId);
    m_file->beginGroup(group);
    const QStringList numbers = m_file->childGroups();
    m_file->endGroup();
    for (const QString &number : numbers) {
        const QString entry = u"%1/%2"_s.arg(group, number);
        const QString name = plainText(m_file->value(entry + u"/name"_s));
        const bool isName = !name.isEmpty() && name == name.simplified() && name.size() <= longestRequestName;
        const RequestTexts texts = requestTexts(entry + u"/request"_s);
        if (isName && !texts.isEmpty() && !requests.contains(name) && requests.size() < mostSavedRequests)
            requests.insert(name, texts);
    }
    return requests;
}

void Settings::setSavedRequests(const QString &toolId, const SavedRequests &requests)
{
    if (m_keepFile)
        return;
    const QString group = savedGroup(toolId);
    m_file->remove(group);
    m_changed = true;
    int number = 0;
    for (auto saved = requests.begin(); saved != requests.end(); ++saved) {
        const QString entry = u"%1/%2"_s.arg(group, QString::number(++number));
        set(entry + u"/name"_s, saved.key());
        for (auto text = saved->begin(); text != saved->end(); ++text)
            set(u"%1/request/%2"_s.arg(entry, text.key()), *text);
    }
}

} // namespace sockeye
