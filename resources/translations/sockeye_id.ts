<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID" sourcelanguage="en">
<context>
    <name>PlotData</name>
    <message>
        <source>others</source>
        <translation>lainnya</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Waktu jam</translation>
    </message>
    <message>
        <source>Time since the run began (s)</source>
        <translation>Waktu sejak pengukuran dimulai (s)</translation>
    </message>
    <message>
        <source>Row, in the order in which they came</source>
        <translation>Baris, menurut urutan datangnya</translation>
    </message>
    <message>
        <source>%1, from 1 on, logarithmic</source>
        <translation>%1, mulai dari 1, logaritmik</translation>
    </message>
    <message>
        <source>%1 (time of day)</source>
        <translation>%1 (waktu jam)</translation>
    </message>
    <message>
        <source>%1 per second</source>
        <translation>%1 per detik</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gagal</translation>
    </message>
</context>
<context>
    <name>ReportPdf</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Halaman %1 dari %2</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>%1 d %2:%3:%4</source>
        <translation>%1 hari %2:%3:%4</translation>
    </message>
    <message>
        <source>θ = ((T2 − T1) + (T3 − T4)) / 2 = (%1 + %2) / 2 = %3</source>
        <translation>θ = ((T2 − T1) + (T3 − T4)) / 2 = (%1 + %2) / 2 = %3</translation>
    </message>
    <message>
        <source>δ = (T4 − T1) − (T3 − T2) = %1 − %2 = %3</source>
        <translation>δ = (T4 − T1) − (T3 − T2) = %1 − %2 = %3</translation>
    </message>
    <message>
        <source>, which is below zero by less than the clocks&apos; precision: taken as 0</source>
        <translation>, di bawah nol tetapi masih dalam presisi kedua jam: dianggap 0</translation>
    </message>
    <message>
        <source>The server&apos;s lane is drawn shifted by θ, so that each way takes δ/2. By these stamps the true offset lies within θ ± δ/2 = %1 ± %2, however the two ways share the delay; the server&apos;s doubt of its own clock (root distance) comes on top.</source>
        <translation>Lajur server digambar bergeser sebesar θ, sehingga perjalanan pergi dan pulang masing-masing memakan δ/2. Menurut stempel waktu ini, selisih waktu (offset) yang sebenarnya berada dalam θ ± δ/2 = %1 ± %2, bagaimanapun waktu tempuh terbagi di antara kedua arah; keraguan server atas jamnya sendiri (root distance) masih harus ditambahkan.</translation>
    </message>
    <message>
        <source>This clock was set in between: T4 − T1 is the monotonic clock&apos;s, and T1 is drawn where the clock as it is now would have put it.</source>
        <translation>Jam ini disetel di tengah pertukaran: T4 − T1 diambil dari jam monotonik, dan T1 digambar di tempat yang akan ditunjukkan oleh jam yang sekarang.</translation>
    </message>
    <message>
        <source>δ is below zero: these stamps can&apos;t be right.</source>
        <translation>δ di bawah nol: stempel waktu ini tidak mungkin benar.</translation>
    </message>
    <message>
        <source>T1, request sent</source>
        <translation>T1, permintaan dikirim</translation>
    </message>
    <message>
        <source>T2, request received</source>
        <translation>T2, permintaan diterima</translation>
    </message>
    <message>
        <source>T3, reply sent</source>
        <translation>T3, respons dikirim</translation>
    </message>
    <message>
        <source>T4, reply received</source>
        <translation>T4, respons diterima</translation>
    </message>
    <message>
        <source>θ, offset</source>
        <translation>θ, selisih waktu</translation>
    </message>
    <message>
        <source>δ, delay</source>
        <translation>δ, waktu tempuh</translation>
    </message>
</context>
<context>
    <name>arguments</name>
    <message>
        <source>“sockeye-cli list” lists the tools.</source>
        <translation>“sockeye-cli list” menampilkan daftar alat.</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>Apakah maksud Anda %1?</translation>
    </message>
    <message>
        <source>There is no such tool or command.</source>
        <translation>Tidak ada alat atau perintah seperti itu.</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be read: %2.</source>
        <translation>“%1” tidak dapat dibaca: %2.</translation>
    </message>
    <message>
        <source>A file&apos;s name is missing.</source>
        <translation>Nama berkas belum diisi.</translation>
    </message>
    <message>
        <source>There is no such preset. There are: %1.</source>
        <translation>Tidak ada contoh seperti itu. Yang ada: %1.</translation>
    </message>
    <message>
        <source>This tool takes no targets.</source>
        <translation>Alat ini tidak menerima sasaran.</translation>
    </message>
    <message>
        <source>This tool takes one target only.</source>
        <translation>Alat ini hanya menerima satu sasaran.</translation>
    </message>
    <message>
        <source>Usage: sockeye-cli %1 %2[--OPTION VALUE]…</source>
        <translation>Pemakaian: sockeye-cli %1 %2[--OPTION VALUE]…</translation>
    </message>
    <message>
        <source>Default: %1.</source>
        <translation>Bawaan: %1.</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Opsi:</translation>
    </message>
    <message>
        <source>Presets, whose values other options override:</source>
        <translation>Contoh, yang nilainya dapat diganti opsi lain:</translation>
    </message>
    <message>
        <source>How rows are written. [text|csv|spreadsheet|json|jsonl] Default: text.</source>
        <translation>Cara menulis baris. [text|csv|spreadsheet|json|jsonl] Bawaan: text.</translation>
    </message>
    <message>
        <source>Writes there; a file is replaced whole or not at all.</source>
        <translation>Menulis ke sana; berkas diganti seluruhnya atau tidak sama sekali.</translation>
    </message>
    <message>
        <source>Writes the summary there, as CSV of two columns.</source>
        <translation>Menulis ringkasan ke sana, sebagai CSV dua kolom.</translation>
    </message>
    <message>
        <source>Writes the packets there, as pcapng that Wireshark decodes.</source>
        <translation>Menulis paket ke sana, sebagai pcapng yang dapat didekode Wireshark.</translation>
    </message>
    <message>
        <source>Reads targets there, one a line; - is standard input.</source>
        <translation>Membaca sasaran dari sana, satu per baris; - adalah masukan standar.</translation>
    </message>
    <message>
        <source>The socket calls too: behind the rows of text, on standard error where rows are CSV or JSON lines, or in the file; JSON has them always.</source>
        <translation>Juga pemanggilan soketnya: di belakang baris teks, di galat standar bila barisnya CSV atau JSON lines, atau di berkas itu; JSON selalu memuatnya.</translation>
    </message>
    <message>
        <source>Input and output:</source>
        <translation>Masukan dan keluaran:</translation>
    </message>
    <message>
        <source>Durations take ms, s or min behind them, lists commas. Exit status: 0 every target succeeded, 1 some failed, 2 the request was wrong or the output could not be written, 130 interrupted.</source>
        <translation>Lama waktu boleh diikuti ms, s, atau min; daftar memakai koma. Status keluar: 0 semua sasaran berhasil, 1 sebagian gagal, 2 permintaannya salah atau keluaran tidak dapat ditulis, 130 diinterupsi.</translation>
    </message>
    <message>
        <source>There is no such option.</source>
        <translation>Tidak ada opsi seperti itu.</translation>
    </message>
    <message>
        <source>See --help.</source>
        <translation>Lihat --help.</translation>
    </message>
    <message>
        <source>Did you mean --%1?</source>
        <translation>Apakah maksud Anda --%1?</translation>
    </message>
    <message>
        <source>This option takes no value.</source>
        <translation>Opsi ini tidak menerima nilai.</translation>
    </message>
    <message>
        <source>A value is missing behind it.</source>
        <translation>Di belakangnya harus ada nilai.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 sampai %2</translation>
    </message>
    <message>
        <source>Options begin with two dashes; see --help.</source>
        <translation>Opsi diawali dua tanda hubung; lihat --help.</translation>
    </message>
    <message>
        <source>There is no such language. There are: %1.</source>
        <translation>Bahasa itu tidak ada. Yang ada: %1.</translation>
    </message>
    <message>
        <source>The language of texts; the system&apos;s where it is not given.</source>
        <translation>Bahasa untuk teks; jika tidak disebutkan, bahasa sistem.</translation>
    </message>
    <message>
        <source>standard input</source>
        <translation>masukan standar</translation>
    </message>
    <message>
        <source>A packet is printed as text or json.</source>
        <translation>Paket dicetak sebagai text atau json.</translation>
    </message>
    <message>
        <source>One file is decoded at a time.</source>
        <translation>Setiap kali hanya satu berkas yang didekode.</translation>
    </message>
    <message>
        <source>--tool needs the id of a tool, as in: sockeye --tool ntp</source>
        <translation>--tool memerlukan id sebuah alat, seperti: sockeye --tool ntp</translation>
    </message>
    <message>
        <source>no tool is called “%1”; sockeye-cli list names them</source>
        <translation>tidak ada alat bernama “%1”; sockeye-cli list menyebutkan semuanya</translation>
    </message>
    <message>
        <source>%1 takes no target</source>
        <translation>%1 tidak memerlukan sasaran</translation>
    </message>
    <message>
        <source>unknown option “%1”; sockeye --help shows what is possible</source>
        <translation>opsi “%1” tidak dikenal; sockeye --help menunjukkan apa yang mungkin</translation>
    </message>
    <message>
        <source>unknown argument “%1”; sockeye --help shows what is possible</source>
        <translation>argumen “%1” tidak dikenal; sockeye --help menunjukkan apa yang mungkin</translation>
    </message>
    <message>
        <source>Opens the window on that tool&apos;s tab, with the target filled in.</source>
        <translation>Membuka jendela pada tab alat itu, dengan sasarannya sudah terisi.</translation>
    </message>
    <message>
        <source>--worksheet needs a file, as in: sockeye --worksheet lab4-timeouts.md</source>
        <translation>--worksheet memerlukan berkas, seperti: sockeye --worksheet lab4-timeouts.md</translation>
    </message>
    <message>
        <source>unknown argument “%1” behind --worksheet and its file</source>
        <translation>argumen “%1” di belakang --worksheet dan berkasnya tidak dikenal</translation>
    </message>
    <message>
        <source>Opens the window with that worksheet.</source>
        <translation>Membuka jendela dengan lembar kerja itu.</translation>
    </message>
    <message>
        <source>Usage: sockeye-cli decode ntp|dns|icmp|icmpv6 [FILE] [--format text|json]

Prints every field of a packet: where it stands, its value and what it means. The packet is read from FILE, or
from standard input: the bytes themselves, or hex as in 1b 00*47, 0x1b00, 1b:00, or as hexdump -C and xxd
write it.
</source>
        <translation>Pemakaian: sockeye-cli decode ntp|dns|icmp|icmpv6 [FILE] [--format text|json]

Mencetak setiap field sebuah paket: letaknya, nilainya, dan artinya. Paket dibaca dari FILE, atau dari
masukan standar: byte-nya sendiri, atau hex seperti 1b 00*47, 0x1b00, 1b:00, atau seperti yang ditulis
hexdump -C dan xxd.
</translation>
    </message>
    <message>
        <source>Only ntp, dns, icmp and icmpv6 packets can be decoded.</source>
        <translation>Hanya paket ntp, dns, icmp, dan icmpv6 yang dapat diurai.</translation>
    </message>
    <message>
        <source>Say what to decode: ntp, dns, icmp or icmpv6.</source>
        <translation>Sebutkan apa yang diurai: ntp, dns, icmp, atau icmpv6.</translation>
    </message>
    <message>
        <source>Usage:</source>
        <translation>Pemakaian:</translation>
    </message>
    <message>
        <source>This tool has no report.</source>
        <translation>Alat ini tidak punya laporan.</translation>
    </message>
    <message>
        <source>The run in a few lines of words, for whoever helps; masked_report leaves out addresses and the name of this computer.</source>
        <translation>Pengukuran dalam beberapa baris kata-kata, untuk siapa pun yang membantu; masked_report tidak memuat alamat dan nama komputer ini.</translation>
    </message>
    <message>
        <source>Goes on where the tool would ask first; without it such a run ends at once.</source>
        <translation>Melanjutkan saat alat semestinya bertanya dahulu; tanpa opsi ini, pengukuran seperti itu langsung berakhir.</translation>
    </message>
    <message>
        <source>With --yes it is done.</source>
        <translation>Dengan --yes, hal itu dilakukan.</translation>
    </message>
</context>
<context>
    <name>buffers</name>
    <message>
        <source>nothing</source>
        <translation>tidak diketahui</translation>
    </message>
    <message>
        <source>Nothing was set. A new socket has %1, the middle number of net.ipv4.%2; on connecting the kernel made it %3 by itself, and goes on as the traffic needs.</source>
        <translation>Tidak ada yang diatur. Soket baru mendapat %1, angka tengah dari net.ipv4.%2; saat terhubung kernel sendiri mengubahnya menjadi %3, dan terus menyesuaikannya dengan lalu lintas data.</translation>
    </message>
    <message>
        <source>Nothing was set. A new socket has %1, the middle number of net.ipv4.%2, and the kernel makes it larger by itself when the traffic needs it.</source>
        <translation>Tidak ada yang diatur. Soket baru mendapat %1, angka tengah dari net.ipv4.%2, dan kernel sendiri memperbesarnya bila lalu lintas data memerlukannya.</translation>
    </message>
    <message>
        <source>Small writes now leave at once; by default TCP waits with them while earlier bytes are unconfirmed (Nagle&apos;s algorithm).</source>
        <translation>Penulisan (write) kecil kini langsung dikirim; bawaannya, TCP menahannya selama byte sebelumnya belum dikonfirmasi (algoritma Nagle).</translation>
    </message>
    <message>
        <source>TCP may hold small writes back while earlier bytes are unconfirmed (Nagle&apos;s algorithm), so that fewer packets are sent.</source>
        <translation>TCP boleh menahan penulisan (write) kecil selama byte sebelumnya belum dikonfirmasi (algoritma Nagle), supaya lebih sedikit paket yang dikirim.</translation>
    </message>
    <message>
        <source>A connection on which nothing goes is asked from time to time whether the other side still lives; when and how often say the three options below.</source>
        <translation>Koneksi yang tidak dilalui data sesekali ditanyai apakah pihak lain masih hidup; kapan dan seberapa sering, ditentukan oleh tiga opsi di bawah ini.</translation>
    </message>
    <message>
        <source>A peer that vanished without a word is never missed as long as nothing is sent: the connection stays for ever.</source>
        <translation>Pihak lain yang hilang tanpa kabar tidak akan diketahui selama tidak ada yang dikirim: koneksinya tetap ada selamanya.</translation>
    </message>
    <message>
        <source>After %1 s of silence the first question goes, where SO_KEEPALIVE is on. Two hours (7200 s) are the default: far too long for most programs.</source>
        <translation>Setelah diam selama %1 s, pertanyaan pertama dikirim, jika SO_KEEPALIVE aktif. Bawaannya dua jam (7200 s): terlalu lama untuk kebanyakan program.</translation>
    </message>
    <message>
        <source>So many seconds (%1) lie between two questions that nobody answers.</source>
        <translation>Jarak antara dua pertanyaan yang tidak dijawab: %1 detik.</translation>
    </message>
    <message>
        <source>After %1 questions without an answer the connection is given up, with ETIMEDOUT.</source>
        <translation>Setelah %1 pertanyaan tanpa jawaban, koneksi dinyatakan putus, dengan ETIMEDOUT.</translation>
    </message>
    <message>
        <source>Only full packets leave; the rest waits until the cork is pulled, at most 200 ms. That is the opposite of TCP_NODELAY, and stronger while it is in.</source>
        <translation>Hanya paket penuh yang dikirim; sisanya menunggu sampai sumbat (cork) dicabut, paling lama 200 ms. Ini kebalikan dari TCP_NODELAY, dan lebih kuat selama sumbatnya terpasang.</translation>
    </message>
    <message>
        <source>No cork: what is written may leave before a packet is full. TCP_CORK is for programs that put an answer together from several writes.</source>
        <translation>Tanpa sumbat (cork): yang ditulis boleh dikirim sebelum paketnya penuh. TCP_CORK berguna bagi program yang menyusun satu jawaban dari beberapa penulisan (write).</translation>
    </message>
    <message>
        <source>What arrives is confirmed at once. The kernel turns this off by itself as soon as the program answers what it reads: then the confirmation travels with the answer.</source>
        <translation>Yang tiba langsung dikonfirmasi. Kernel mematikan opsi ini sendiri begitu program menjawab yang dibacanya: sejak itu konfirmasi ikut dikirim bersama jawaban.</translation>
    </message>
    <message>
        <source>A confirmation may wait, 40 ms and more, for an answer to travel with.</source>
        <translation>Konfirmasi boleh menunggu, 40 ms atau lebih, agar dapat ikut dikirim bersama jawaban.</translation>
    </message>
    <message>
        <source>So many routers (%1) may pass a packet on; the last one throws it away and says so. That is what traceroute lives on.</source>
        <translation>Sebuah paket boleh melewati sekian router (%1); yang terakhir membuangnya dan memberitahukan hal itu. Itulah dasar kerja traceroute.</translation>
    </message>
    <message>
        <source>By %1 the kernel finds out how much it may send before the network is overrun. This kernel offers: %2.</source>
        <translation>Dengan %1 kernel mencari tahu berapa banyak yang boleh dikirim sebelum jaringan kewalahan. Kernel ini menyediakan: %2.</translation>
    </message>
    <message>
        <source>nothing it tells of</source>
        <translation>tidak ada yang disebutkannya</translation>
    </message>
    <message>
        <source>%1 were asked for and Linux says %2: it doubles the number, because the bookkeeping for each packet lives in the same space as your bytes.</source>
        <translation>Diminta %1, dan menurut Linux %2: angkanya digandakan, karena catatan kernel untuk setiap paket menempati ruang yang sama dengan byte Anda.</translation>
    </message>
    <message>
        <source>The system gives exactly what was asked for.</source>
        <translation>Sistem memberi tepat yang diminta.</translation>
    </message>
    <message>
        <source>A socket can&apos;t do with less than %1, so that is what it got: one packet with its bookkeeping must fit.</source>
        <translation>Soket tidak dapat bekerja dengan kurang dari %1, jadi itulah yang diperolehnya: satu paket beserta catatannya harus muat.</translation>
    </message>
    <message>
        <source>More than %1 is not to be had: that is twice the setting net.core.%2.</source>
        <translation>Lebih dari %1 tidak dapat diperoleh: itu dua kali pengaturan net.core.%2.</translation>
    </message>
    <message>
        <source>The kernel reads a negative size as a number without sign, so as a very large one.</source>
        <translation>Kernel membaca ukuran negatif sebagai bilangan tanpa tanda, jadi sebagai bilangan yang sangat besar.</translation>
    </message>
    <message>
        <source>Nothing was set, so the socket has the setting net.core.%1.</source>
        <translation>Tidak ada yang diatur, jadi soket memakai pengaturan net.core.%1.</translation>
    </message>
    <message>
        <source>On connecting the kernel had given %1; setting a size afterwards ended its own sizing, and the number is as good as one set before.</source>
        <translation>Saat terhubung kernel memberi %1; ukuran yang diatur sesudahnya mengakhiri penyesuaian oleh kernel, dan angkanya sama berlakunya dengan angka yang diatur sebelum terhubung.</translation>
    </message>
    <message>
        <source>One packet to this peer holds at most %1 of your bytes: what the interface takes (its MTU), less the headers. Before connecting no way was known, and %2 is only a placeholder.</source>
        <translation>Satu paket ke pihak lain ini memuat paling banyak %1 byte milik Anda: yang dapat dibawa antarmuka (MTU-nya), dikurangi header. Sebelum terhubung jalurnya belum diketahui, dan %2 hanya nilai sementara.</translation>
    </message>
    <message>
        <source>What one packet holds is known only once the way to a peer is; before, %1 is a placeholder.</source>
        <translation>Isi satu paket baru diketahui setelah jalur ke pihak lain diketahui; sebelumnya, %1 hanya nilai sementara.</translation>
    </message>
    <message>
        <source>The exercise&apos;s sheet prints 65536 and 4096: that is Windows, which does not double. Linux gives 16384 and 8192. Neither is wrong.</source>
        <translation>Lembar praktikum mencetak 65536 dan 4096: itu Windows, yang tidak menggandakan. Linux memberi 16384 dan 8192. Keduanya tidak salah.</translation>
    </message>
    <message>
        <source>The option itself was read; only the value after connecting is not known.</source>
        <translation>Opsinya sendiri terbaca; hanya nilai setelah terhubung yang tidak diketahui.</translation>
    </message>
    <message>
        <source>While bytes went through it the kernel made it larger, from %1 to %2: it measures how much is on the way, and makes room for twice that.</source>
        <translation>Selama byte melewatinya, kernel memperbesarnya dari %1 menjadi %2: kernel mengukur berapa banyak yang sedang di perjalanan, lalu menyediakan ruang dua kalinya.</translation>
    </message>
    <message>
        <source>Bytes went through it and it stayed at %1: whoever sets a size takes over, and the kernel no longer makes it larger.</source>
        <translation>Byte melewatinya dan ukurannya tetap %1: siapa pun yang mengatur ukuran mengambil alih, dan kernel tidak lagi memperbesarnya.</translation>
    </message>
    <message>
        <source>It was %1 and then %2: the kernel decides anew as the traffic goes, so this option holds for a moment only, and programs that want it set it again and again.</source>
        <translation>Nilainya %1, lalu %2: kernel memutuskannya lagi mengikuti lalu lintas data, jadi opsi ini hanya berlaku sesaat, dan program yang menginginkannya mengaturnya berulang kali.</translation>
    </message>
    <message>
        <source>These are %1 sizes; %2 are the most.</source>
        <translation>Ini %1 ukuran; paling banyak %2.</translation>
    </message>
    <message>
        <source>Choose at least one protocol.</source>
        <translation>Pilih paling sedikit satu protokol.</translation>
    </message>
    <message>
        <source>Choose at least one family.</source>
        <translation>Pilih paling sedikit satu keluarga alamat.</translation>
    </message>
    <message>
        <source>A name has at most 15 letters and digits, such as cubic or reno.</source>
        <translation>Nama terdiri atas paling banyak 15 huruf dan angka, misalnya cubic atau reno.</translation>
    </message>
    <message>
        <source>This system has no such socket (%1)</source>
        <translation>Sistem ini tidak punya soket semacam itu (%1)</translation>
    </message>
    <message>
        <source>Send buffer: asked for %1 bytes, got %2; a new socket has %3</source>
        <translation>Buffer pengiriman: diminta %1 byte, diperoleh %2; soket baru mempunyai %3</translation>
    </message>
    <message>
        <source>Send buffer: asked for %1 sizes, got from %2 to %3 bytes; a new socket has %4</source>
        <translation>Buffer pengiriman: diminta %1 ukuran, diperoleh %2 sampai %3 byte; soket baru mempunyai %4</translation>
    </message>
    <message>
        <source>Send buffer: left alone, at %1 bytes</source>
        <translation>Buffer pengiriman: dibiarkan, %1 byte</translation>
    </message>
    <message>
        <source>Receive buffer: asked for %1 bytes, got %2; a new socket has %3.</source>
        <translation>Buffer penerimaan: diminta %1 byte, diperoleh %2; soket baru mempunyai %3.</translation>
    </message>
    <message>
        <source>Receive buffer: asked for %1 sizes, got from %2 to %3 bytes; a new socket has %4.</source>
        <translation>Buffer penerimaan: diminta %1 ukuran, diperoleh %2 sampai %3 byte; soket baru mempunyai %4.</translation>
    </message>
    <message>
        <source>Receive buffer: left alone, at %1 bytes.</source>
        <translation>Buffer penerimaan: dibiarkan, %1 byte.</translation>
    </message>
    <message>
        <source>After %1 bytes there and back: send buffer %2, receive buffer %3.</source>
        <translation>Setelah %1 byte pergi dan pulang: buffer pengiriman %2, buffer penerimaan %3.</translation>
    </message>
    <message>
        <source>Of %1 bytes none came back: the peer does not echo, so the buffers had no reason to grow.</source>
        <translation>Dari %1 byte tidak ada yang kembali: pihak lain tidak memantulkannya (echo), jadi buffer tidak punya alasan untuk membesar.</translation>
    </message>
    <message>
        <source>Of %1 bytes %2 came back: the path was too slow for so much in 5 s, or the peer ended the connection.</source>
        <translation>Dari %1 byte, %2 kembali: jalurnya terlalu lambat untuk sebanyak itu dalam 5 s, atau pihak lain mengakhiri koneksi.</translation>
    </message>
    <message>
        <source>%1 was not reached (%2), so what a connected socket has is not known.</source>
        <translation>%1 tidak terjangkau (%2), jadi nilai pada soket yang terhubung tidak diketahui.</translation>
    </message>
</context>
<context>
    <name>calls</name>
    <message>
        <source>There is nothing to take, or no room to send, at the moment; or the socket&apos;s timeout passed.</source>
        <translation>Saat itu tidak ada yang dapat diambil, atau tidak ada tempat untuk mengirim; atau waktu tunggu soket habis.</translation>
    </message>
    <message>
        <source>Connecting has begun and goes on; SO_ERROR tells later how it went.</source>
        <translation>Penyambungan sudah dimulai dan masih berlangsung; nanti SO_ERROR memberitahukan hasilnya.</translation>
    </message>
    <message>
        <source>A signal came while it waited; it is called again.</source>
        <translation>Sebuah sinyal datang selagi menunggu; pemanggilan diulang.</translation>
    </message>
    <message>
        <source>The other computer answered that nobody listens on this port.</source>
        <translation>Komputer yang dituju menjawab bahwa tidak ada yang mendengarkan di port ini.</translation>
    </message>
    <message>
        <source>The other side broke the connection off.</source>
        <translation>Pihak lain memutus koneksi.</translation>
    </message>
    <message>
        <source>No answer came in the time that was allowed.</source>
        <translation>Tidak ada respons dalam waktu yang diizinkan.</translation>
    </message>
    <message>
        <source>This computer has no route to that network.</source>
        <translation>Komputer ini tidak punya rute ke jaringan itu.</translation>
    </message>
    <message>
        <source>No way leads to that computer; a router or this system says so.</source>
        <translation>Tidak ada jalan ke komputer itu; demikian kata sebuah router atau sistem ini.</translation>
    </message>
    <message>
        <source>Another socket has this address and port.</source>
        <translation>Soket lain sudah memakai alamat dan port ini.</translation>
    </message>
    <message>
        <source>This computer does not have that address.</source>
        <translation>Komputer ini tidak memiliki alamat itu.</translation>
    </message>
    <message>
        <source>This needs a privilege, or a firewall forbids it.</source>
        <translation>Ini memerlukan hak istimewa, atau dilarang oleh firewall.</translation>
    </message>
    <message>
        <source>This side of the connection can&apos;t be written to any more.</source>
        <translation>Sisi koneksi ini tidak dapat ditulisi lagi.</translation>
    </message>
    <message>
        <source>The socket is not connected.</source>
        <translation>Soket tidak tersambung.</translation>
    </message>
    <message>
        <source>The datagram is too large to be sent in one piece.</source>
        <translation>Datagram terlalu besar untuk dikirim dalam satu potongan.</translation>
    </message>
    <message>
        <source>The system&apos;s queue was full; something was lost.</source>
        <translation>Antrean sistem penuh; ada yang hilang.</translation>
    </message>
    <message>
        <source>This kind of socket has no such option.</source>
        <translation>Soket jenis ini tidak punya opsi itu.</translation>
    </message>
    <message>
        <source>This program has as many open files and sockets as it may have.</source>
        <translation>Program ini sudah membuka berkas dan soket sebanyak yang diizinkan.</translation>
    </message>
    <message>
        <source>There is no such name, or it has no address of this kind.</source>
        <translation>Nama itu tidak ada, atau tidak punya alamat jenis ini.</translation>
    </message>
    <message>
        <source>The name exists, but has no address of this kind.</source>
        <translation>Nama itu ada, tetapi tidak punya alamat jenis ini.</translation>
    </message>
    <message>
        <source>No name server gave an answer this time.</source>
        <translation>Kali ini tidak ada server DNS yang memberi respons.</translation>
    </message>
    <message>
        <source>The name server answered that it failed.</source>
        <translation>Server DNS menjawab bahwa ia gagal.</translation>
    </message>
    <message>
        <source>Nobody waited for its end: it can&apos;t be interrupted, so it was left behind.</source>
        <translation>Akhirnya tidak ditunggu: pemanggilan ini tidak dapat disela, jadi ditinggalkan.</translation>
    </message>
    <message>
        <source>No socket calls were made.</source>
        <translation>Tidak ada pemanggilan soket.</translation>
    </message>
    <message>
        <source>Socket calls: start in ms, call, duration</source>
        <translation>Pemanggilan soket: mulai dalam ms, pemanggilan, lamanya</translation>
    </message>
    <message>
        <source>%1 earlier calls not kept</source>
        <translation>%1 pemanggilan sebelumnya tidak disimpan</translation>
    </message>
</context>
<context>
    <name>checkup</name>
    <message>
        <source>silent</source>
        <translation>diam</translation>
    </message>
    <message>
        <source>no address</source>
        <translation>tidak ada alamat</translation>
    </message>
    <message>
        <source>%1 behind</source>
        <translation>tertinggal %1</translation>
    </message>
    <message>
        <source>%1 ahead</source>
        <translation>mendahului %1</translation>
    </message>
    <message>
        <source>%1 of %2 answered</source>
        <translation>%1 dari %2 dijawab</translation>
    </message>
    <message>
        <source>%1 dBm</source>
        <translation>%1 dBm</translation>
    </message>
    <message>
        <source>%1 Mbit/s out</source>
        <translation>%1 Mbit/s keluar</translation>
    </message>
    <message>
        <source>%1 Mbit/s in</source>
        <translation>%1 Mbit/s masuk</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 dan %n lainnya</numerusform>
        </translation>
    </message>
    <message>
        <source>down</source>
        <translation>nonaktif</translation>
    </message>
    <message>
        <source>no carrier</source>
        <translation>tanpa sinyal</translation>
    </message>
    <message>
        <source>up, MTU %1</source>
        <translation>aktif, MTU %1</translation>
    </message>
    <message>
        <source>says %1</source>
        <translation>menurut %1</translation>
    </message>
    <message>
        <source>%1 gets through, %2 does not</source>
        <translation>%1 lulus, %2 tidak</translation>
    </message>
    <message>
        <source>no HTTP</source>
        <translation>bukan HTTP</translation>
    </message>
    <message>
        <source>status %1</source>
        <translation>status %1</translation>
    </message>
    <message>
        <source>no TLS</source>
        <translation>tanpa TLS</translation>
    </message>
    <message>
        <source>What to try: %1</source>
        <translation>Saran: %1</translation>
    </message>
    <message>
        <source>See the step %1.</source>
        <translation>Lihat langkah %1.</translation>
    </message>
    <message>
        <source>Check-up: %1</source>
        <translation>Pemeriksaan: %1</translation>
    </message>
    <message>
        <source>%1: not come to</source>
        <translation>%1: tidak sempat diperiksa</translation>
    </message>
    <message>
        <source>These are more than %1 hosts; two or three are enough.</source>
        <translation>Jumlahnya lebih dari %1 host; dua atau tiga sudah cukup.</translation>
    </message>
    <message>
        <source>Write the page&apos;s whole address, beginning with http:// (https:// can&apos;t be redirected unnoticed, so it shows no portal).</source>
        <translation>Tulis alamat lengkap halaman itu, diawali http:// (https:// tidak dapat dialihkan tanpa ketahuan, jadi tidak memperlihatkan portal).</translation>
    </message>
    <message>
        <source>Those who are asked serve others, too: let 10 s or more be between rounds.</source>
        <translation>Yang ditanyai juga melayani orang lain: beri jeda 10 s atau lebih di antara putaran.</translation>
    </message>
    <message>
        <source>The Wi-Fi is at fault: it is not joined</source>
        <translation>Masalahnya di Wi-Fi: komputer ini belum tersambung ke sana</translation>
    </message>
    <message>
        <source>The Wi-Fi is at fault, or its router: nobody gave this computer an address (no DHCP)</source>
        <translation>Masalahnya di Wi-Fi, atau di routernya: tidak ada yang memberi komputer ini alamat (tidak ada DHCP)</translation>
    </message>
    <message>
        <source>The Wi-Fi is at fault: the router does not answer over it</source>
        <translation>Masalahnya di Wi-Fi: router tidak menjawab lewat Wi-Fi</translation>
    </message>
    <message>
        <source>The Internet works, but the Wi-Fi loses packets on the way to the router</source>
        <translation>Internet berfungsi, tetapi Wi-Fi kehilangan paket di jalan ke router</translation>
    </message>
    <message>
        <source>The router is at fault: it is the name server here, and does not answer names</source>
        <translation>Masalahnya di router: di sini router itulah server DNS, dan ia tidak menjawab pertanyaan tentang nama</translation>
    </message>
    <message>
        <source>This computer is at fault: the name server on it does not answer</source>
        <translation>Masalahnya di komputer ini: server DNS di dalamnya tidak menjawab</translation>
    </message>
    <message>
        <source>The provider is at fault: its name server does not answer</source>
        <translation>Masalahnya di penyedia (ISP): server DNS-nya tidak menjawab</translation>
    </message>
    <message>
        <source>The router is at fault: it should be the name server, and is none</source>
        <translation>Masalahnya di router: seharusnya menjadi server DNS, ternyata bukan</translation>
    </message>
    <message>
        <source>This computer is at fault: no name server runs on it, where one is set</source>
        <translation>Masalahnya di komputer ini: server DNS diatur di sini, tetapi tidak ada yang berjalan</translation>
    </message>
    <message>
        <source>Names do not work: the name server on this computer reaches nobody itself</source>
        <translation>Nama tidak berfungsi: server DNS di komputer ini sendiri tidak dapat menjangkau siapa pun</translation>
    </message>
    <message>
        <source>Only %1 is at fault: its name is not found out, others are</source>
        <translation>Masalahnya hanya di %1: namanya tidak ditemukan, nama lain ditemukan</translation>
    </message>
    <message>
        <source>Only %1 is at fault: it does not answer, others do</source>
        <translation>Masalahnya hanya di %1: host ini tidak menjawab, yang lain menjawab</translation>
    </message>
    <message>
        <source>Only %1 is at fault: no way leads there, but others are reached</source>
        <translation>Masalahnya hanya di %1: tidak ada jalan ke sana, ke yang lain ada</translation>
    </message>
    <message>
        <source>This computer is at fault: its clock is wrong, so that certificates seem to be invalid.</source>
        <translation>Masalahnya di komputer ini: jamnya salah, sehingga sertifikat tampak tidak sah.</translation>
    </message>
    <message>
        <source>; a proxy is set, and perhaps only it may go out.</source>
        <translation>; proksi diatur, dan mungkin hanya proksi yang boleh ke luar.</translation>
    </message>
    <message>
        <source>; the practice network works.</source>
        <translation>; jaringan latihan berfungsi.</translation>
    </message>
    <message>
        <source>; nor does the practice network answer.</source>
        <translation>; jaringan latihan pun tidak menjawab.</translation>
    </message>
    <message>
        <source>Everything works.</source>
        <translation>Semuanya berfungsi.</translation>
    </message>
    <message>
        <source>Nobody outside was asked; up to there nothing is wrong, and the practice network works.</source>
        <translation>Tidak ada pihak luar yang ditanyai; sampai di situ tidak ada yang salah, dan jaringan latihan berfungsi.</translation>
    </message>
    <message>
        <source>Nobody outside was asked; up to there nothing is wrong.</source>
        <translation>Tidak ada pihak luar yang ditanyai; sampai di situ tidak ada yang salah.</translation>
    </message>
    <message>
        <source>the interface was lost</source>
        <translation>antarmuka hilang</translation>
    </message>
    <message>
        <source>the address was lost</source>
        <translation>alamat hilang</translation>
    </message>
    <message>
        <source>the gateway was lost</source>
        <translation>gateway hilang</translation>
    </message>
    <message>
        <source>the name server was lost</source>
        <translation>server DNS hilang</translation>
    </message>
    <message>
        <source>names were not found out</source>
        <translation>nama tidak ditemukan</translation>
    </message>
    <message>
        <source>no connection came about</source>
        <translation>koneksi tidak terbentuk</translation>
    </message>
    <message>
        <source>this computer, not the provider</source>
        <translation>di komputer ini, bukan di penyedia</translation>
    </message>
    <message>
        <source>the Wi-Fi, not the provider</source>
        <translation>di Wi-Fi, bukan di penyedia</translation>
    </message>
    <message>
        <source>the router, not the provider</source>
        <translation>di router, bukan di penyedia</translation>
    </message>
    <message>
        <source>the provider, not this computer</source>
        <translation>di penyedia, bukan di komputer ini</translation>
    </message>
    <message numerus="yes">
        <source>No break since %1, in %n round(s).</source>
        <translation>
            <numerusform>Tidak ada gangguan sejak %1, dalam %n putaran.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n break(s) since %1</source>
        <translation>
            <numerusform>%n gangguan sejak %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; %2: %3.</source>
        <translation>%1; karena %2: %3.</translation>
    </message>
    <message>
        <source>%1; both times %2: %3.</source>
        <translation>%1; keduanya karena %2: %3.</translation>
    </message>
    <message>
        <source>%1; each time %2: %3.</source>
        <translation>%1; semuanya karena %2: %3.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1; the latest first: %2.</source>
        <translation>%1; mulai dari yang terakhir: %2.</translation>
    </message>
    <message>
        <source>It is switched on and connected.</source>
        <translation>Antarmuka ini dinyalakan dan tersambung.</translation>
    </message>
    <message>
        <source>This computer has no network interface but loopback, which leads nowhere else.</source>
        <translation>Komputer ini tidak punya antarmuka selain loopback, yang tidak menuju ke mana-mana.</translation>
    </message>
    <message>
        <source>Plug in a cable or switch on the Wi-Fi, if this computer is to reach the Internet.</source>
        <translation>Pasang kabel atau nyalakan Wi-Fi, jika komputer ini harus menjangkau Internet.</translation>
    </message>
    <message>
        <source>No Internet from here</source>
        <translation>Tidak ada Internet dari sini</translation>
    </message>
    <message>
        <source>The interface is switched off.</source>
        <translation>Antarmuka ini dimatikan.</translation>
    </message>
    <message>
        <source>Switch it on in the network settings of the desktop.</source>
        <translation>Nyalakan di pengaturan jaringan desktop.</translation>
    </message>
    <message>
        <source>This computer is at fault: its network interface is switched off</source>
        <translation>Masalahnya di komputer ini: antarmukanya dimatikan</translation>
    </message>
    <message>
        <source>The interface is switched on, but connected to nothing: no cable, the other end is off, or no Wi-Fi was joined.</source>
        <translation>Antarmuka ini dinyalakan, tetapi tidak tersambung ke apa pun: tidak ada kabel, ujung lainnya mati, atau belum tersambung ke Wi-Fi.</translation>
    </message>
    <message>
        <source>Check the cable at both ends, or join the Wi-Fi.</source>
        <translation>Periksa kabel di kedua ujung, atau sambungkan ke Wi-Fi.</translation>
    </message>
    <message>
        <source>This computer is connected to nothing: the cable or the Wi-Fi is missing</source>
        <translation>Komputer ini tidak tersambung ke apa pun: tidak ada kabel atau Wi-Fi</translation>
    </message>
    <message>
        <source>The signal is strong enough.</source>
        <translation>Sinyalnya cukup kuat.</translation>
    </message>
    <message>
        <source>The signal is weak (below -70 dBm): it gets slow, and packets are sent again and again.</source>
        <translation>Sinyalnya lemah (di bawah -70 dBm): menjadi lambat, dan paket dikirim ulang terus-menerus.</translation>
    </message>
    <message>
        <source>Go nearer to the access point, or away from walls and metal.</source>
        <translation>Mendekatlah ke access point, atau menjauhlah dari dinding dan logam.</translation>
    </message>
    <message>
        <source>The Internet works, but the Wi-Fi is weak here</source>
        <translation>Internet berfungsi, tetapi Wi-Fi di sini lemah</translation>
    </message>
    <message>
        <source>The signal is hardly there (below -80 dBm): expect breaks.</source>
        <translation>Sinyalnya hampir tidak ada (di bawah -80 dBm): gangguan akan terjadi.</translation>
    </message>
    <message>
        <source>Go nearer to the access point, or use a cable.</source>
        <translation>Mendekatlah ke access point, atau pakai kabel.</translation>
    </message>
    <message>
        <source>The Wi-Fi is at fault: its signal hardly reaches this computer</source>
        <translation>Masalahnya di Wi-Fi: sinyalnya hampir tidak sampai ke komputer ini</translation>
    </message>
    <message>
        <source>The driver tells neither signal nor rate.</source>
        <translation>Driver tidak menyebutkan sinyal maupun laju.</translation>
    </message>
    <message>
        <source>The way out is no Wi-Fi.</source>
        <translation>Jalan keluarnya bukan Wi-Fi.</translation>
    </message>
    <message>
        <source>This computer has an address that others can answer to.</source>
        <translation>Komputer ini punya alamat yang dapat dijawab pihak lain.</translation>
    </message>
    <message>
        <source>An address in 169.254.0.0/16 is one that this computer gave itself, because no DHCP server answered.</source>
        <translation>Alamat dalam 169.254.0.0/16 diberikan komputer ini kepada dirinya sendiri, karena tidak ada server DHCP yang menjawab.</translation>
    </message>
    <message>
        <source>Restart the router, which hands out addresses (DHCP); check the cable or the password of the Wi-Fi.</source>
        <translation>Nyalakan ulang router, yang membagikan alamat (DHCP); periksa kabel atau kata sandi Wi-Fi.</translation>
    </message>
    <message>
        <source>The router is at fault, or not reached: it gave this computer no address (no DHCP)</source>
        <translation>Masalahnya di router, atau router tidak terjangkau: komputer ini tidak diberi alamat (tidak ada DHCP)</translation>
    </message>
    <message>
        <source>The interface has no address, so nobody can answer this computer.</source>
        <translation>Antarmuka ini tidak punya alamat, jadi tidak ada yang dapat menjawab komputer ini.</translation>
    </message>
    <message>
        <source>Have the network settings ask for one by DHCP, or enter the one that this computer should have.</source>
        <translation>Atur agar pengaturan jaringan memintanya lewat DHCP, atau isikan alamat yang semestinya dimiliki komputer ini.</translation>
    </message>
    <message>
        <source>This computer has no address: its network settings, or no DHCP</source>
        <translation>Komputer ini tidak punya alamat: karena pengaturan jaringannya, atau tidak ada DHCP</translation>
    </message>
    <message>
        <source>The gateway is there, and nothing was lost on the way to it.</source>
        <translation>Gateway ada, dan tidak ada yang hilang di jalan ke sana.</translation>
    </message>
    <message>
        <source>The gateway is there, but some probes to it were lost: the first link already loses packets.</source>
        <translation>Gateway ada, tetapi beberapa probe ke sana hilang: tautan pertama saja sudah kehilangan paket.</translation>
    </message>
    <message>
        <source>Use a cable, or another cable; near the access point nothing should be lost.</source>
        <translation>Pakai kabel, atau ganti kabelnya; di dekat access point seharusnya tidak ada yang hilang.</translation>
    </message>
    <message>
        <source>The Internet works, but packets are lost on the way to the router</source>
        <translation>Internet berfungsi, tetapi ada paket yang hilang di jalan ke router</translation>
    </message>
    <message>
        <source>The gateway is in the neighbour table, so it is there; it does not answer probes, which is its right.</source>
        <translation>Gateway ada di tabel tetangga (neighbour table), jadi gateway itu ada; ia tidak menjawab probe, dan itu haknya.</translation>
    </message>
    <message>
        <source>The gateway is known; no probes were sent to it.</source>
        <translation>Gateway diketahui; tidak ada probe yang dikirim ke sana.</translation>
    </message>
    <message>
        <source>The gateway answers neither probes nor the question for its hardware address: it is not there.</source>
        <translation>Gateway tidak menjawab probe maupun pertanyaan tentang alamat perangkat kerasnya: gateway itu tidak ada.</translation>
    </message>
    <message>
        <source>Restart the router; check that this computer is in the right network.</source>
        <translation>Nyalakan ulang router; periksa apakah komputer ini berada di jaringan yang benar.</translation>
    </message>
    <message>
        <source>The router is at fault: it does not answer at all</source>
        <translation>Masalahnya di router: sama sekali tidak menjawab</translation>
    </message>
    <message>
        <source>This computer knows no way out of its own network: it has no default route.</source>
        <translation>Komputer ini tidak tahu jalan keluar dari jaringannya sendiri: tidak ada rute bawaan.</translation>
    </message>
    <message>
        <source>If it should reach the Internet, have the network settings ask for one by DHCP, or enter the gateway.</source>
        <translation>Jika komputer ini harus menjangkau Internet, atur agar pengaturan jaringan memintanya lewat DHCP, atau isikan gateway-nya.</translation>
    </message>
    <message>
        <source>The way out is a link with one other end, so there is no gateway to ask for.</source>
        <translation>Jalan keluarnya berupa tautan yang hanya punya satu ujung lain, jadi tidak ada gateway yang perlu ditanyai.</translation>
    </message>
    <message>
        <source>Every name server that this computer asks answers.</source>
        <translation>Semua server DNS yang ditanyai komputer ini menjawab.</translation>
    </message>
    <message>
        <source>Some of the name servers do not answer: each name that is asked of them waits first.</source>
        <translation>Beberapa server DNS tidak menjawab: setiap nama yang ditanyakan ke sana harus menunggu dahulu.</translation>
    </message>
    <message>
        <source>Take the silent ones out of the network settings, or restart the router.</source>
        <translation>Hapus server yang diam dari pengaturan jaringan, atau nyalakan ulang router.</translation>
    </message>
    <message>
        <source>The Internet works, but one of the name servers does not answer, which makes names slow</source>
        <translation>Internet berfungsi, tetapi salah satu server DNS tidak menjawab, sehingga pencarian nama lambat</translation>
    </message>
    <message>
        <source>No name server is set (/etc/resolv.conf), so names can&apos;t be turned into addresses.</source>
        <translation>Server DNS belum diatur (/etc/resolv.conf), jadi nama tidak dapat diubah menjadi alamat.</translation>
    </message>
    <message>
        <source>Have the network settings ask for one by DHCP, or enter one.</source>
        <translation>Atur agar pengaturan jaringan memintanya lewat DHCP, atau isikan sendiri.</translation>
    </message>
    <message>
        <source>This computer is at fault: no name server is set</source>
        <translation>Masalahnya di komputer ini: server DNS belum diatur</translation>
    </message>
    <message>
        <source>No name server answered in time.</source>
        <translation>Tidak ada server DNS yang menjawab pada waktunya.</translation>
    </message>
    <message>
        <source>Restart the router; or enter another name server in the network settings.</source>
        <translation>Nyalakan ulang router; atau isikan server DNS lain di pengaturan jaringan.</translation>
    </message>
    <message>
        <source>Names do not work: the name server does not answer</source>
        <translation>Nama tidak berfungsi: server DNS tidak menjawab</translation>
    </message>
    <message>
        <source>The computer that should be the name server is there, but no name server runs on it.</source>
        <translation>Komputer yang seharusnya menjadi server DNS ada, tetapi tidak ada server DNS yang berjalan di sana.</translation>
    </message>
    <message>
        <source>Check the address of the name server in the network settings; restart the router.</source>
        <translation>Periksa alamat server DNS di pengaturan jaringan; nyalakan ulang router.</translation>
    </message>
    <message>
        <source>Names do not work: no name server runs at the address that is set</source>
        <translation>Nama tidak berfungsi: tidak ada server DNS yang berjalan di alamat yang diatur</translation>
    </message>
    <message>
        <source>The name server is there and refuses to answer this computer: it serves others.</source>
        <translation>Server DNS ada dan tidak mau menjawab komputer ini: ia melayani pihak lain.</translation>
    </message>
    <message>
        <source>Enter the name server of this network in the network settings, or have DHCP set it.</source>
        <translation>Isikan server DNS jaringan ini di pengaturan jaringan, atau biarkan DHCP mengaturnya.</translation>
    </message>
    <message>
        <source>Names do not work: the name server that is set here refuses this computer</source>
        <translation>Nama tidak berfungsi: server DNS yang diatur di sini tidak mau menjawab komputer ini</translation>
    </message>
    <message>
        <source>The name server is there, but can&apos;t find anything out itself (SERVFAIL).</source>
        <translation>Server DNS ada, tetapi sendirinya tidak dapat menemukan jawaban (SERVFAIL).</translation>
    </message>
    <message>
        <source>Restart the router; if that does not help, tell the provider.</source>
        <translation>Nyalakan ulang router; jika tidak membantu, laporkan ke penyedia (ISP).</translation>
    </message>
    <message>
        <source>Names do not work: the name server answers, but reaches nobody itself</source>
        <translation>Nama tidak berfungsi: server DNS menjawab, tetapi sendirinya tidak dapat menjangkau siapa pun</translation>
    </message>
    <message>
        <source>The names have IPv4 and IPv6 addresses.</source>
        <translation>Nama-nama itu punya alamat IPv4 dan IPv6.</translation>
    </message>
    <message>
        <source>The names have IPv4 addresses only.</source>
        <translation>Nama-nama itu hanya punya alamat IPv4.</translation>
    </message>
    <message>
        <source>The names have IPv6 addresses only.</source>
        <translation>Nama-nama itu hanya punya alamat IPv6.</translation>
    </message>
    <message>
        <source>Some of the names have an address, others have not.</source>
        <translation>Sebagian nama punya alamat, sebagian lagi tidak.</translation>
    </message>
    <message>
        <source>Check the spelling; else whoever runs it has to mend it.</source>
        <translation>Periksa ejaannya; jika sudah benar, pemilik nama itulah yang harus memperbaikinya.</translation>
    </message>
    <message>
        <source>Only %1 is at fault: its name leads nowhere, other names work</source>
        <translation>Masalahnya hanya di %1: namanya tidak menuju ke mana-mana, nama lain berfungsi</translation>
    </message>
    <message>
        <source>The name server says that there is no such name.</source>
        <translation>Server DNS mengatakan bahwa nama seperti itu tidak ada.</translation>
    </message>
    <message>
        <source>Check the spelling.</source>
        <translation>Periksa ejaannya.</translation>
    </message>
    <message>
        <source>Only %1 is at fault: there is no such name</source>
        <translation>Masalahnya hanya di %1: nama seperti itu tidak ada</translation>
    </message>
    <message>
        <source>The name exists, but has no address.</source>
        <translation>Nama itu ada, tetapi tidak punya alamat.</translation>
    </message>
    <message>
        <source>Only %1 is at fault: its name has no address</source>
        <translation>Masalahnya hanya di %1: namanya tidak punya alamat</translation>
    </message>
    <message>
        <source>The name server answers, but not to the question for this name.</source>
        <translation>Server DNS menjawab, tetapi tidak menjawab pertanyaan tentang nama ini.</translation>
    </message>
    <message>
        <source>Try again in a minute; then tell the provider.</source>
        <translation>Coba lagi satu menit kemudian; lalu laporkan ke penyedia (ISP).</translation>
    </message>
    <message>
        <source>The provider is at fault: its name server does not find names out</source>
        <translation>Masalahnya di penyedia (ISP): server DNS-nya tidak menemukan nama</translation>
    </message>
    <message>
        <source>A connection is made with every host that was asked.</source>
        <translation>Koneksi terbentuk dengan setiap host yang ditanyai.</translation>
    </message>
    <message>
        <source>Some hosts take connections, others do not.</source>
        <translation>Sebagian host menerima koneksi, sebagian lagi tidak.</translation>
    </message>
    <message>
        <source>Wait, or ask those who run it; from here nothing is wrong.</source>
        <translation>Tunggu, atau tanyakan kepada pengelolanya; di sini tidak ada yang salah.</translation>
    </message>
    <message>
        <source>Only %1 is at fault: the others answer</source>
        <translation>Masalahnya hanya di %1: yang lain menjawab</translation>
    </message>
    <message>
        <source>The host is there and refuses: nothing runs at this port, or a firewall says no.</source>
        <translation>Host itu ada dan menolak: tidak ada yang berjalan di port ini, atau firewall melarangnya.</translation>
    </message>
    <message>
        <source>Check the port; ask those who run the host.</source>
        <translation>Periksa port-nya; tanyakan kepada pengelola host itu.</translation>
    </message>
    <message>
        <source>Only %1 is at fault: it refuses connections</source>
        <translation>Masalahnya hanya di %1: host ini menolak koneksi</translation>
    </message>
    <message>
        <source>No connection came about in time: a firewall drops what is sent, or the host is down.</source>
        <translation>Koneksi tidak terbentuk pada waktunya: firewall membuang yang dikirim, atau host itu mati.</translation>
    </message>
    <message>
        <source>Try another network, such as a phone; ask whoever runs the firewall here.</source>
        <translation>Coba jaringan lain, misalnya lewat ponsel; tanyakan kepada pengelola firewall di sini.</translation>
    </message>
    <message>
        <source>The provider is at fault, or a firewall here: no connection gets through</source>
        <translation>Masalahnya di penyedia (ISP), atau firewall di sini: tidak ada koneksi yang lolos</translation>
    </message>
    <message>
        <source>A router on the way says that no way leads there.</source>
        <translation>Sebuah router di jalan mengatakan bahwa tidak ada jalan ke sana.</translation>
    </message>
    <message>
        <source>Restart the router; then tell the provider.</source>
        <translation>Nyalakan ulang router; lalu laporkan ke penyedia (ISP).</translation>
    </message>
    <message>
        <source>The provider is at fault: behind the router no way leads on</source>
        <translation>Masalahnya di penyedia (ISP): di belakang router tidak ada jalan lagi</translation>
    </message>
    <message>
        <source>The page came as it should, so nothing stands in between.</source>
        <translation>Halaman itu datang sebagaimana mestinya, jadi tidak ada yang menyela di tengah jalan.</translation>
    </message>
    <message>
        <source>The network sends the page elsewhere: it wants you to log in first (captive portal).</source>
        <translation>Jaringan mengalihkan halaman itu ke tempat lain: Anda diminta login dahulu (portal login).</translation>
    </message>
    <message>
        <source>Open the address in a browser and log in.</source>
        <translation>Buka alamat itu di peramban lalu login.</translation>
    </message>
    <message>
        <source>The network wants you to log in first: open %1</source>
        <translation>Jaringan ini meminta Anda login dahulu: buka %1</translation>
    </message>
    <message>
        <source>Another page came than the one that was asked for: something in between answers in its place (captive portal, filter).</source>
        <translation>Yang datang bukan halaman yang diminta: ada yang menjawab sebagai gantinya di tengah jalan (portal login, filter).</translation>
    </message>
    <message>
        <source>Open the page in a browser and see what it says.</source>
        <translation>Buka halaman itu di peramban dan lihat isinya.</translation>
    </message>
    <message>
        <source>Something in this network answers in place of the page: a captive portal or a filter</source>
        <translation>Ada yang menjawab sebagai ganti halaman itu di jaringan ini: portal login atau filter</translation>
    </message>
    <message>
        <source>The page did not come, so nothing is known about a portal.</source>
        <translation>Halaman itu tidak datang, jadi ada tidaknya portal tidak diketahui.</translation>
    </message>
    <message>
        <source>Try again; or name another page.</source>
        <translation>Coba lagi; atau sebutkan halaman lain.</translation>
    </message>
    <message>
        <source>The page that shows captive portals did not come</source>
        <translation>Halaman yang dipakai untuk mengenali portal login tidak datang</translation>
    </message>
    <message>
        <source>The certificate is right: the host is who it says it is.</source>
        <translation>Sertifikatnya benar: host itu memang seperti yang dinyatakannya.</translation>
    </message>
    <message>
        <source>The certificate has expired.</source>
        <translation>Sertifikatnya sudah kedaluwarsa.</translation>
    </message>
    <message>
        <source>If the clock of this computer is right, tell those who run the host.</source>
        <translation>Jika jam komputer ini benar, beri tahu pengelola host itu.</translation>
    </message>
    <message>
        <source>Only %1 is at fault: its certificate has expired</source>
        <translation>Masalahnya hanya di %1: sertifikatnya sudah kedaluwarsa</translation>
    </message>
    <message>
        <source>The certificate is not valid yet.</source>
        <translation>Sertifikatnya belum berlaku.</translation>
    </message>
    <message>
        <source>Check the clock of this computer first.</source>
        <translation>Periksa dahulu jam komputer ini.</translation>
    </message>
    <message>
        <source>Only %1 is at fault: its certificate is not valid yet</source>
        <translation>Masalahnya hanya di %1: sertifikatnya belum berlaku</translation>
    </message>
    <message>
        <source>Nobody whom this computer trusts has signed the certificate: it is self-signed, or something in between reads along.</source>
        <translation>Sertifikatnya tidak ditandatangani siapa pun yang dipercaya komputer ini: ditandatangani sendiri, atau ada yang ikut membaca di tengah jalan.</translation>
    </message>
    <message>
        <source>Do not enter passwords there. Ask whether this network inspects TLS.</source>
        <translation>Jangan masukkan kata sandi di sana. Tanyakan apakah jaringan ini memeriksa TLS.</translation>
    </message>
    <message>
        <source>Only %1 is at fault: nobody whom this computer trusts has signed its certificate</source>
        <translation>Masalahnya hanya di %1: sertifikatnya tidak ditandatangani pihak yang dipercaya komputer ini</translation>
    </message>
    <message>
        <source>The certificate is for another name.</source>
        <translation>Sertifikatnya untuk nama lain.</translation>
    </message>
    <message>
        <source>Check the name; do not enter passwords there.</source>
        <translation>Periksa namanya; jangan masukkan kata sandi di sana.</translation>
    </message>
    <message>
        <source>Only %1 is at fault: its certificate is for another name</source>
        <translation>Masalahnya hanya di %1: sertifikatnya untuk nama lain</translation>
    </message>
    <message>
        <source>The certificate did not pass a check.</source>
        <translation>Sertifikatnya tidak lolos satu pemeriksaan.</translation>
    </message>
    <message>
        <source>See the error; do not enter passwords there.</source>
        <translation>Lihat galatnya; jangan masukkan kata sandi di sana.</translation>
    </message>
    <message>
        <source>Only %1 is at fault: its certificate did not pass a check</source>
        <translation>Masalahnya hanya di %1: sertifikatnya tidak lolos satu pemeriksaan</translation>
    </message>
    <message>
        <source>The connection was made, but TLS did not come about on it.</source>
        <translation>Koneksi terbentuk, tetapi TLS di atasnya tidak.</translation>
    </message>
    <message>
        <source>Try again; a firewall may stop it, or the port speaks no TLS.</source>
        <translation>Coba lagi; mungkin firewall menghentikannya, atau port itu tidak memakai TLS.</translation>
    </message>
    <message>
        <source>Only %1 is at fault: TLS does not come about</source>
        <translation>Masalahnya hanya di %1: TLS tidak terbentuk</translation>
    </message>
    <message>
        <source>IPv6 works.</source>
        <translation>IPv6 berfungsi.</translation>
    </message>
    <message>
        <source>This computer has an IPv6 address and a route, but nothing comes back: programs try it first and wait.</source>
        <translation>Komputer ini punya alamat IPv6 dan rute, tetapi tidak ada yang kembali: program mencobanya lebih dahulu, lalu menunggu.</translation>
    </message>
    <message>
        <source>Restart the router; until it works, switch IPv6 off in the network settings.</source>
        <translation>Nyalakan ulang router; selama belum berfungsi, matikan IPv6 di pengaturan jaringan.</translation>
    </message>
    <message>
        <source>The Internet works, but IPv6 is dead: the provider, or the router</source>
        <translation>Internet berfungsi, tetapi IPv6 mati: karena penyedia (ISP), atau router</translation>
    </message>
    <message>
        <source>This network gives no IPv6, which is no fault.</source>
        <translation>Jaringan ini tidak memberikan IPv6, dan itu bukan kesalahan.</translation>
    </message>
    <message>
        <source>None of the hosts has an IPv6 address, so IPv6 was not tried.</source>
        <translation>Tidak ada host yang punya alamat IPv6, jadi IPv6 tidak dicoba.</translation>
    </message>
    <message>
        <source>No proxy is set and no VPN carries the traffic.</source>
        <translation>Proksi tidak diatur, dan lalu lintas tidak lewat VPN.</translation>
    </message>
    <message>
        <source>Programs that follow these settings go through a proxy; this check-up bypasses it.</source>
        <translation>Program yang mengikuti pengaturan ini lewat proksi; pemeriksaan ini tidak.</translation>
    </message>
    <message>
        <source>If only the proxy may reach the Internet, steps that failed here may work in a browser.</source>
        <translation>Jika hanya proksi yang boleh menjangkau Internet, langkah yang gagal di sini mungkin berfungsi di peramban.</translation>
    </message>
    <message>
        <source>The way out leads through a tunnel: what is measured is the tunnel, too.</source>
        <translation>Jalan keluarnya lewat tunnel: yang diukur termasuk tunnel itu.</translation>
    </message>
    <message>
        <source>If something is slow or missing, try it without the VPN.</source>
        <translation>Jika ada yang lambat atau hilang, coba tanpa VPN.</translation>
    </message>
    <message>
        <source>The way out leads through a tunnel, and programs that follow the settings go through a proxy.</source>
        <translation>Jalan keluarnya lewat tunnel, dan program yang mengikuti pengaturan lewat proksi.</translation>
    </message>
    <message>
        <source>Try it without the VPN; this check-up goes past the proxy.</source>
        <translation>Coba tanpa VPN; pemeriksaan ini tidak lewat proksi.</translation>
    </message>
    <message>
        <source>The clock is right to a second.</source>
        <translation>Jamnya benar, dengan selisih di bawah satu detik.</translation>
    </message>
    <message>
        <source>The clock is off by more than a second.</source>
        <translation>Jamnya salah lebih dari satu detik.</translation>
    </message>
    <message>
        <source>Switch on time synchronisation (timedatectl set-ntp true).</source>
        <translation>Nyalakan sinkronisasi waktu (timedatectl set-ntp true).</translation>
    </message>
    <message>
        <source>The Internet works, but the clock of this computer is off</source>
        <translation>Internet berfungsi, tetapi jam komputer ini tidak tepat</translation>
    </message>
    <message>
        <source>The clock is off by more than a minute: certificates and log-ins begin to fail.</source>
        <translation>Jamnya salah lebih dari satu menit: sertifikat dan login mulai gagal.</translation>
    </message>
    <message>
        <source>The Internet works, but the clock of this computer is wrong</source>
        <translation>Internet berfungsi, tetapi jam komputer ini salah</translation>
    </message>
    <message>
        <source>The time server gave no usable answer, so nothing is known about the clock; many networks let no NTP through.</source>
        <translation>Server waktu tidak memberi jawaban yang dapat dipakai, jadi tidak ada yang diketahui tentang jam ini; banyak jaringan tidak meloloskan NTP.</translation>
    </message>
    <message>
        <source>Name another server; a network may have one of its own.</source>
        <translation>Sebutkan server lain; sebuah jaringan mungkin punya server sendiri.</translation>
    </message>
    <message>
        <source>The Internet works; the time server gave no answer</source>
        <translation>Internet berfungsi; server waktu tidak memberi jawaban</translation>
    </message>
    <message>
        <source>Packets of the usual 1500 bytes get through whole.</source>
        <translation>Paket biasa sebesar 1500 byte lolos secara utuh.</translation>
    </message>
    <message>
        <source>This is what the first link takes; nobody on the way answered to packets of that size, so it is not proved.</source>
        <translation>Sebesar inilah yang diterima tautan pertama; tidak ada yang menjawab paket sebesar itu di sepanjang jalan, jadi belum terbukti.</translation>
    </message>
    <message>
        <source>The first link of the way takes less than 1500 bytes, as tunnels, VPNs and some lines do.</source>
        <translation>Tautan pertama menerima kurang dari 1500 byte, seperti pada tunnel, VPN, dan sebagian saluran.</translation>
    </message>
    <message>
        <source>Nothing, as long as it works.</source>
        <translation>Tidak perlu apa-apa, selama semuanya berfungsi.</translation>
    </message>
    <message>
        <source>Everything works; packets are smaller than usual</source>
        <translation>Semuanya berfungsi; paketnya lebih kecil daripada biasanya</translation>
    </message>
    <message>
        <source>A link further on takes less than 1500 bytes, and its router says so: a tunnel or a DSL line.</source>
        <translation>Tautan yang lebih jauh menerima kurang dari 1500 byte, dan routernya memberitahukannya: sebuah tunnel atau saluran DSL.</translation>
    </message>
    <message>
        <source>Small packets get through, large ones vanish, and nobody says so: pages begin to load and stop.</source>
        <translation>Paket kecil lolos, yang besar lenyap, dan tidak ada yang memberitahukannya: halaman mulai dimuat, lalu berhenti.</translation>
    </message>
    <message>
        <source>Set a smaller MTU on the interface; tell whoever runs the firewall that it drops ICMP “too big”.</source>
        <translation>Atur MTU yang lebih kecil pada antarmuka; beri tahu pengelola firewall bahwa firewall itu membuang ICMP “too big”.</translation>
    </message>
    <message>
        <source>The provider is at fault, or a firewall: large packets vanish on the way</source>
        <translation>Masalahnya di penyedia (ISP), atau firewall: paket besar lenyap di jalan</translation>
    </message>
    <message>
        <source>The practice network on this computer answers.</source>
        <translation>Jaringan latihan di komputer ini menjawab.</translation>
    </message>
    <message>
        <source>The practice network on this computer does not answer.</source>
        <translation>Jaringan latihan di komputer ini tidak menjawab.</translation>
    </message>
    <message>
        <source>Start it (F8), or end a firewall that stops loopback.</source>
        <translation>Jalankan (F8), atau hentikan firewall yang menghalangi loopback.</translation>
    </message>
    <message>
        <source>The practice network on this computer does not answer</source>
        <translation>Jaringan latihan di komputer ini tidak menjawab</translation>
    </message>
    <message>
        <source>Nobody to ask was named.</source>
        <translation>Tidak disebutkan siapa yang ditanyai.</translation>
    </message>
    <message>
        <source>Not tried: no interface is connected.</source>
        <translation>Tidak dicoba: tidak ada antarmuka yang tersambung.</translation>
    </message>
    <message>
        <source>Not tried: this computer has no address.</source>
        <translation>Tidak dicoba: komputer ini tidak punya alamat.</translation>
    </message>
    <message>
        <source>Not tried: there is no way out of this network.</source>
        <translation>Tidak dicoba: tidak ada jalan keluar dari jaringan ini.</translation>
    </message>
    <message>
        <source>Not tried: no name server answers.</source>
        <translation>Tidak dicoba: tidak ada server DNS yang menjawab.</translation>
    </message>
    <message>
        <source>Not tried: the name has no address.</source>
        <translation>Tidak dicoba: nama itu tidak punya alamat.</translation>
    </message>
    <message>
        <source>Not tried: no connection came about.</source>
        <translation>Tidak dicoba: koneksi tidak terbentuk.</translation>
    </message>
    <message>
        <source>This is no finding of a check-up.</source>
        <translation>Ini bukan temuan sebuah pemeriksaan.</translation>
    </message>
    <message>
        <source>The name server says that none of the names exists: it knows nothing of the Internet.</source>
        <translation>Server DNS mengatakan bahwa tidak satu pun nama itu ada: ia tidak tahu apa-apa tentang Internet.</translation>
    </message>
    <message>
        <source>Check the spelling; else ask whoever runs this network whether it leads to the Internet.</source>
        <translation>Periksa ejaannya; jika sudah benar, tanyakan kepada pengelola jaringan ini apakah jaringannya tersambung ke Internet.</translation>
    </message>
</context>
<context>
    <name>code</name>
    <message>
        <source>This option is for runs, and has no part in a program.</source>
        <translation>Opsi ini untuk pengukuran, dan tidak berlaku untuk program.</translation>
    </message>
    <message>
        <source>Usage: sockeye-cli code python|c|shell ID [TARGET…] [--OPTION VALUE]…</source>
        <translation>Pemakaian: sockeye-cli code python|c|shell ID [TARGET…] [--OPTION VALUE]…</translation>
    </message>
    <message>
        <source>Prints the request as a program that does the same. Targets and options are those of “sockeye-cli ID”; --output FILE writes it there.</source>
        <translation>Mencetak permintaan sebagai program yang melakukan hal yang sama. Sasaran dan opsinya sama seperti pada “sockeye-cli ID”; --output FILE menuliskannya ke berkas itu.</translation>
    </message>
    <message>
        <source>There is no such tool.</source>
        <translation>Tidak ada alat seperti itu.</translation>
    </message>
    <message>
        <source>“sockeye-cli list” lists the tools.</source>
        <translation>“sockeye-cli list” menampilkan daftar alat.</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>Apakah maksud Anda %1?</translation>
    </message>
    <message>
        <source>This request can&apos;t be written as a program.</source>
        <translation>Permintaan ini tidak dapat ditulis sebagai program.</translation>
    </message>
    <message>
        <source>A language and a tool stand behind it: code python ntp.</source>
        <translation>Di belakangnya harus ada bahasa dan alat: code python ntp.</translation>
    </message>
</context>
<context>
    <name>connections</name>
    <message>
        <source>a program that can&apos;t be seen</source>
        <translation>program yang tidak terlihat</translation>
    </message>
    <message>
        <source>It waits on every address of this machine (mostly those of IPv4 too): other machines reach it, unless a firewall is in between.</source>
        <translation>Soket ini menunggu di semua alamat komputer ini (biasanya juga alamat IPv4): komputer lain dapat menjangkaunya, kecuali ada firewall di antaranya.</translation>
    </message>
    <message>
        <source>It waits on every IPv4 address of this machine: other machines reach it, unless a firewall is in between.</source>
        <translation>Soket ini menunggu di semua alamat IPv4 komputer ini: komputer lain dapat menjangkaunya, kecuali ada firewall di antaranya.</translation>
    </message>
    <message>
        <source>It waits on %1, so only programs of this machine reach it.</source>
        <translation>Soket ini menunggu di %1, jadi hanya program di komputer ini yang dapat menjangkaunya.</translation>
    </message>
    <message>
        <source>It waits on %1 alone: who can reach that address reaches it.</source>
        <translation>Soket ini menunggu hanya di %1: siapa yang dapat menjangkau alamat itu dapat menjangkaunya.</translation>
    </message>
    <message>
        <source>Its queue is full: connections that wait for accept(): %1, allowed: %2. The kernel ignores whoever asks now.</source>
        <translation>Antreannya penuh: koneksi yang menunggu accept(): %1, batasnya: %2. Kernel mengabaikan permintaan yang datang sekarang.</translation>
    </message>
    <message>
        <source>Connections that wait for the program to accept() them: %1.</source>
        <translation>Koneksi yang menunggu accept() dari program: %1.</translation>
    </message>
    <message>
        <source>%1 bytes have come and are not read yet: that is the program&apos;s turn. If the number stays, it is busy or stuck.</source>
        <translation>%1 byte sudah tiba dan belum dibaca: sekarang giliran program. Jika angkanya tetap, program sedang sibuk atau macet.</translation>
    </message>
    <message>
        <source>%1 bytes are sent and not confirmed yet. If the number stays, the other side does not read, or the network loses what is sent.</source>
        <translation>%1 byte sudah dikirim dan belum dikonfirmasi. Jika angkanya tetap, pihak lain tidak membaca, atau jaringan menghilangkan kiriman.</translation>
    </message>
    <message>
        <source>The other side&apos;s receive buffer is full: the kernel asks from time to time whether there is room again.</source>
        <translation>Buffer penerimaan pihak lain penuh: kernel bertanya dari waktu ke waktu apakah sudah ada tempat lagi.</translation>
    </message>
    <message>
        <source>What is on its way was sent again, times: %1.</source>
        <translation>Kiriman yang sedang di jalan sudah dikirim ulang sebanyak: %1.</translation>
    </message>
    <message>
        <source>/proc/net tells no round trip; sock_diag would.</source>
        <translation>/proc/net tidak memuat waktu pulang-pergi; sock_diag memuatnya.</translation>
    </message>
    <message>
        <source>A round trip takes %1 ms, as the kernel measured on the way; %2 segments may be under way at once.</source>
        <translation>Waktu pulang-pergi %1 ms, menurut pengukuran kernel sendiri; %2 segmen boleh berada di jalan sekaligus.</translation>
    </message>
    <message>
        <source>Over: this side closed first. No program has it any more. The kernel remembers the two addresses and ports for 60 s, so that a late packet is not taken for one of a new connection, and the last ACK can be sent again. That is as it should be.</source>
        <translation>Selesai: pihak ini menutup lebih dulu. Tidak ada lagi program yang memilikinya. Kernel mengingat kedua alamat dan port selama 60 s, agar paket yang terlambat tidak dikira milik koneksi baru dan ACK terakhir dapat dikirim ulang. Memang harus begitu.</translation>
    </message>
    <message>
        <source>It has %1 s left.</source>
        <translation>Sisa waktunya %1 s.</translation>
    </message>
    <message>
        <source>This side has closed, and the other side knows. It may still send, and has not closed yet.</source>
        <translation>Pihak ini sudah menutup, dan pihak lain mengetahuinya. Pihak lain masih boleh mengirim, dan belum menutup.</translation>
    </message>
    <message>
        <source>The program has let go of it; the kernel waits for 60 s (tcp_fin_timeout), then forgets it.</source>
        <translation>Program sudah melepaskannya; kernel menunggu 60 s (tcp_fin_timeout), lalu melupakannya.</translation>
    </message>
    <message>
        <source>Port %1 is open: %2 waits for connections.</source>
        <translation>Port %1 terbuka: %2 menunggu koneksi.</translation>
    </message>
    <message>
        <source>This machine has asked for a connection, and nobody has answered. A firewall that drops, or a machine that is off, looks like this.</source>
        <translation>Komputer ini sudah meminta koneksi, dan belum ada yang menjawab. Firewall yang membuang paket, atau komputer yang mati, terlihat seperti ini.</translation>
    </message>
    <message>
        <source>Somebody asked for a connection and was answered; the third packet of the greeting is missing.</source>
        <translation>Ada yang meminta koneksi dan sudah dijawab; paket ketiga dari jabat tangan belum datang.</translation>
    </message>
    <message>
        <source>Connected: both sides may send.</source>
        <translation>Terhubung: kedua pihak boleh mengirim.</translation>
    </message>
    <message>
        <source>This side has closed; the other side has not confirmed that yet.</source>
        <translation>Pihak ini sudah menutup; pihak lain belum mengonfirmasinya.</translation>
    </message>
    <message>
        <source>The other side has closed. This side has not: %1 should call close(). The kernel waits for that without end. Many of these mean a program that forgets its sockets.</source>
        <translation>Pihak lain sudah menutup. Pihak ini belum: %1 seharusnya memanggil close(). Kernel menunggunya tanpa batas. Jika jumlahnya banyak, ada program yang melupakan soketnya.</translation>
    </message>
    <message>
        <source>Both sides closed at the same moment, and the confirmation is still to come.</source>
        <translation>Kedua pihak menutup pada saat yang sama, dan konfirmasinya belum datang.</translation>
    </message>
    <message>
        <source>The other side closed first, now this side has, too: only the last ACK is missing.</source>
        <translation>Pihak lain menutup lebih dulu, sekarang pihak ini juga: tinggal ACK terakhir yang belum datang.</translation>
    </message>
    <message>
        <source>It has a port, but neither waits on it nor is connected.</source>
        <translation>Soket ini punya port, tetapi tidak menunggu di sana dan tidak terhubung.</translation>
    </message>
    <message>
        <source>A UDP socket with a peer: the kernel hands it only what comes from %1. Nothing was sent for that, and the peer need not know: UDP has no greeting and no end.</source>
        <translation>Soket UDP dengan lawan: kernel hanya menyerahkan yang datang dari %1. Untuk itu tidak ada yang dikirim, dan lawannya tidak perlu tahu: UDP tidak punya pembukaan dan penutupan.</translation>
    </message>
    <message>
        <source>A UDP socket without a peer: %1 takes datagrams from whoever sends to port %2.</source>
        <translation>Soket UDP tanpa lawan: %1 menerima datagram dari siapa pun yang mengirim ke port %2.</translation>
    </message>
    <message>
        <source>%1 waits at %2 for programs of this machine.</source>
        <translation>%1 menunggu di %2 untuk program di komputer ini.</translation>
    </message>
    <message>
        <source>Connected to another program of this machine, or to itself; nothing leaves it. Who is at the other end has the inode %1.</source>
        <translation>Terhubung ke program lain di komputer ini, atau ke dirinya sendiri; tidak ada yang keluar dari komputer ini. Soket di ujung lain memiliki inode %1.</translation>
    </message>
    <message>
        <source>A UNIX socket without a name and without a peer.</source>
        <translation>Soket UNIX tanpa nama dan tanpa lawan.</translation>
    </message>
    <message>
        <source>Programs of this machine may send to it at %1.</source>
        <translation>Program di komputer ini boleh mengirim kepadanya di %1.</translation>
    </message>
    <message>
        <source>Which program has it is not visible: it runs as another user, whose descriptors only root may read, or in a container, or it is the kernel itself.</source>
        <translation>Program pemiliknya tidak terlihat: program itu berjalan sebagai pengguna lain, yang deskriptornya hanya boleh dibaca root, atau di dalam kontainer, atau pemiliknya kernel sendiri.</translation>
    </message>
    <message>
        <source>The same socket is open in further processes: %1. It ends when the last of them closes it.</source>
        <translation>Soket yang sama juga terbuka di proses lain: %1. Soket berakhir ketika proses yang terakhir menutupnya.</translation>
    </message>
    <message>
        <source>It is an IPv6 socket that speaks IPv4: ::ffff:%1 is %1.</source>
        <translation>Ini soket IPv6 yang berbicara IPv4: ::ffff:%1 adalah %1.</translation>
    </message>
    <message>
        <source>This socket is gone; what stands here is what it was last.</source>
        <translation>Soket ini sudah tidak ada; yang tertulis di sini adalah keadaannya yang terakhir.</translation>
    </message>
    <message>
        <source>listening: %1</source>
        <translation>menunggu (LISTEN): %1</translation>
    </message>
    <message>
        <source>connected: %1</source>
        <translation>terhubung: %1</translation>
    </message>
    <message>
        <source>CLOSE_WAIT: %1</source>
        <translation>CLOSE_WAIT: %1</translation>
    </message>
    <message>
        <source>TIME_WAIT: %1</source>
        <translation>TIME_WAIT: %1</translation>
    </message>
    <message>
        <source>UDP: %1</source>
        <translation>UDP: %1</translation>
    </message>
    <message>
        <source>UNIX: %1</source>
        <translation>UNIX: %1</translation>
    </message>
    <message>
        <source>Sockets: %1</source>
        <translation>Soket: %1</translation>
    </message>
    <message>
        <source>No socket is in one of the states that were asked for.</source>
        <translation>Tidak ada soket dalam keadaan yang diminta.</translation>
    </message>
    <message>
        <source>No program that can be seen with “%1” in its name, or as its process id, has such a socket.</source>
        <translation>Tidak ada program terlihat dengan “%1” dalam namanya, atau sebagai nomor prosesnya, yang punya soket seperti itu.</translation>
    </message>
    <message>
        <source>The other side has closed, and these programs have not: %1.</source>
        <translation>Pihak lain sudah menutup, tetapi program ini belum: %1.</translation>
    </message>
    <message>
        <source>Sockets whose program is not visible: %1. No process here has them: they belong to another container, or to the kernel itself.</source>
        <translation>Soket yang programnya tidak terlihat: %1. Tidak ada proses di sini yang memilikinya: milik kontainer lain, atau kernel sendiri.</translation>
    </message>
    <message>
        <source>Sockets whose program is not visible: %1. This user may not look into other users&apos; processes; root may.</source>
        <translation>Soket yang programnya tidak terlihat: %1. Pengguna ini tidak boleh melihat proses pengguna lain; root boleh.</translation>
    </message>
    <message>
        <source>The kernel did not answer through sock_diag (%1), so /proc/net was read: round trips are missing.</source>
        <translation>Kernel tidak menjawab lewat sock_diag (%1), jadi /proc/net yang dibaca: waktu pulang-pergi tidak ada.</translation>
    </message>
    <message>
        <source>Told by the kernel through sock_diag, as ss asks it.</source>
        <translation>Dijawab kernel lewat sock_diag, seperti yang ditanyakan ss.</translation>
    </message>
    <message>
        <source>Choose at least one protocol.</source>
        <translation>Pilih sedikitnya satu protokol.</translation>
    </message>
</context>
<context>
    <name>csv</name>
    <message>
        <source>Line %1: %2</source>
        <translation>Baris %1: %2</translation>
    </message>
    <message>
        <source>a quotation mark stands inside a cell that does not begin with one.</source>
        <translation>ada tanda kutip di dalam sel yang tidak diawali tanda kutip.</translation>
    </message>
    <message>
        <source>a quotation mark is not closed.</source>
        <translation>ada tanda kutip yang tidak ditutup.</translation>
    </message>
    <message>
        <source>something follows the closing quotation mark of a cell.</source>
        <translation>ada sesuatu di belakang tanda kutip penutup sel.</translation>
    </message>
    <message>
        <source>Line %1: there are %2 cells where the header has %3.</source>
        <translation>Baris %1: ada %2 sel, sedangkan baris judulnya punya %3.</translation>
    </message>
    <message>
        <source>Line %1, %2: %3</source>
        <translation>Baris %1, %2: %3</translation>
    </message>
</context>
<context>
    <name>detail</name>
    <message>
        <source>Explain</source>
        <translation>Penjelasan</translation>
    </message>
    <message>
        <source>While it runs</source>
        <translation>Selama berjalan</translation>
    </message>
    <message>
        <source>Socket calls</source>
        <translation>Pemanggilan</translation>
    </message>
    <message>
        <source>Packet</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Garis waktu</translation>
    </message>
    <message>
        <source>Plot</source>
        <translation>Grafik</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
</context>
<context>
    <name>dns</name>
    <message>
        <source>A note&apos;s numbers can&apos;t be read.</source>
        <translation>Angka dalam sebuah catatan tidak dapat dibaca.</translation>
    </message>
    <message>
        <source>“%1” has no address</source>
        <translation>“%1” tidak punya alamat</translation>
    </message>
    <message>
        <source>“%1” is not a whole IPv4 address; write all four numbers, each from 0 to 255, as in 192.0.2.1</source>
        <translation>“%1” bukan alamat IPv4 yang utuh; tulis keempat angkanya, masing-masing dari 0 sampai 255, seperti 192.0.2.1</translation>
    </message>
    <message>
        <source>“%1” is neither an IPv6 address nor a name; a name is asked for without a port</source>
        <translation>“%1” bukan alamat IPv6 dan bukan nama; nama ditanyakan tanpa port</translation>
    </message>
    <message>
        <source>“%1” is no server: behind # stands one port, as in 127.0.0.1#5353</source>
        <translation>“%1” bukan server: setelah # harus ada satu port, seperti 127.0.0.1#5353</translation>
    </message>
    <message>
        <source>“%1” has port 0; ports are 1 to 65535</source>
        <translation>“%1” memakai port 0; nomor port adalah 1 sampai 65535</translation>
    </message>
    <message>
        <source>“%1” exists on every network; name the interface, as in fe80::1%eth0</source>
        <translation>“%1” ada di setiap jaringan; sebutkan antarmukanya, seperti fe80::1%eth0</translation>
    </message>
    <message>
        <source>There is no interface called “%1” here</source>
        <translation>Di sini tidak ada antarmuka bernama “%1”</translation>
    </message>
    <message>
        <source>too short</source>
        <translation>terlalu pendek</translation>
    </message>
    <message>
        <source>a query, not a reply</source>
        <translation>kueri, bukan respons</translation>
    </message>
    <message>
        <source>wrong id</source>
        <translation>id salah</translation>
    </message>
    <message>
        <source>wrong operation</source>
        <translation>operasi salah</translation>
    </message>
    <message>
        <source>wrong question</source>
        <translation>pertanyaan salah</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Kelas</translation>
    </message>
    <message>
        <source>Reply (QR)</source>
        <translation>Respons (QR)</translation>
    </message>
    <message>
        <source>a reply</source>
        <translation>respons</translation>
    </message>
    <message>
        <source>a question</source>
        <translation>pertanyaan</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Operasi</translation>
    </message>
    <message>
        <source>Authoritative (AA)</source>
        <translation>Otoritatif (AA)</translation>
    </message>
    <message>
        <source>the server answers for its own zone</source>
        <translation>server menjawab untuk zonanya sendiri</translation>
    </message>
    <message>
        <source>not from the zone&apos;s own server, or a question</source>
        <translation>bukan dari server zona itu sendiri, atau sebuah pertanyaan</translation>
    </message>
    <message>
        <source>Truncated (TC)</source>
        <translation>Terpotong (TC)</translation>
    </message>
    <message>
        <source>there was no room for all: ask again over TCP</source>
        <translation>tidak semuanya muat: tanyakan lagi lewat TCP</translation>
    </message>
    <message>
        <source>whole</source>
        <translation>utuh</translation>
    </message>
    <message>
        <source>Recursion desired (RD)</source>
        <translation>Rekursi diminta (RD)</translation>
    </message>
    <message>
        <source>the server is to ask others</source>
        <translation>server diminta bertanya kepada server lain</translation>
    </message>
    <message>
        <source>only what the server knows itself</source>
        <translation>hanya yang diketahui server itu sendiri</translation>
    </message>
    <message>
        <source>Recursion available (RA)</source>
        <translation>Rekursi tersedia (RA)</translation>
    </message>
    <message>
        <source>the server would ask others</source>
        <translation>server bersedia bertanya kepada server lain</translation>
    </message>
    <message>
        <source>the server asks nobody else</source>
        <translation>server tidak bertanya kepada siapa pun</translation>
    </message>
    <message>
        <source>Reserved (Z)</source>
        <translation>Cadangan (Z)</translation>
    </message>
    <message>
        <source>must be 0</source>
        <translation>harus 0</translation>
    </message>
    <message>
        <source>as it must be</source>
        <translation>semestinya begitu</translation>
    </message>
    <message>
        <source>Authentic data (AD)</source>
        <translation>Data autentik (AD)</translation>
    </message>
    <message>
        <source>the server checked the signatures, or is asked to say so</source>
        <translation>server memeriksa tanda tangannya, atau diminta menyatakannya</translation>
    </message>
    <message>
        <source>no word on signatures</source>
        <translation>tanpa keterangan tentang tanda tangan</translation>
    </message>
    <message>
        <source>Checking disabled (CD)</source>
        <translation>Tanpa pemeriksaan (CD)</translation>
    </message>
    <message>
        <source>signatures are not to be checked</source>
        <translation>tanda tangan jangan diperiksa</translation>
    </message>
    <message>
        <source>signatures may be checked</source>
        <translation>tanda tangan boleh diperiksa</translation>
    </message>
    <message>
        <source>Response code</source>
        <translation>Kode respons</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Flag</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Pertanyaan</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Jawaban</translation>
    </message>
    <message>
        <source>Authorities</source>
        <translation>Otoritas</translation>
    </message>
    <message>
        <source>Additional records</source>
        <translation>Record tambahan</translation>
    </message>
    <message>
        <source>Root</source>
        <translation>Root</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>There</source>
        <translation>Di sana</translation>
    </message>
    <message>
        <source>Pointer</source>
        <translation>Pointer</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pertanyaan</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipe</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>EDNS flags</source>
        <translation>Flag EDNS</translation>
    </message>
    <message>
        <source>DNSSEC wanted (DO)</source>
        <translation>DNSSEC diminta (DO)</translation>
    </message>
    <message>
        <source>UDP payload size</source>
        <translation>Ukuran payload UDP</translation>
    </message>
    <message>
        <source>Upper bits of the response code</source>
        <translation>Bit atas kode respons</translation>
    </message>
    <message>
        <source>EDNS version</source>
        <translation>Versi EDNS</translation>
    </message>
    <message>
        <source>Time to live</source>
        <translation>Masa berlaku (TTL)</translation>
    </message>
    <message>
        <source>Length of the data</source>
        <translation>Panjang data</translation>
    </message>
    <message>
        <source>Malformed</source>
        <translation>Rusak</translation>
    </message>
    <message>
        <source>From here</source>
        <translation>Mulai di sini</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Jawaban</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Otoritas</translation>
    </message>
    <message>
        <source>Additional</source>
        <translation>Tambahan</translation>
    </message>
    <message>
        <source>Extra bytes</source>
        <translation>Byte berlebih</translation>
    </message>
    <message numerus="yes">
        <source>%n extra byte(s)</source>
        <translation>
            <numerusform>%n byte berlebih</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” mixes \ escapes with another script; write one or the other</source>
        <translation>“%1” mencampur escape \ dengan aksara lain; tulis salah satu saja</translation>
    </message>
    <message>
        <source>A part of the name is empty: two dots in a row, or one at the start</source>
        <translation>Satu bagian nama kosong: ada dua titik berurutan, atau satu titik di awal</translation>
    </message>
    <message>
        <source>A part of the name has %1 bytes; 63 is the most: %2</source>
        <translation>Satu bagian nama terdiri atas %1 byte; paling banyak 63: %2</translation>
    </message>
    <message>
        <source>There is no name; type one, such as www.example.org</source>
        <translation>Belum ada nama; ketik satu, misalnya www.example.org</translation>
    </message>
    <message>
        <source>After \ comes a character, or three digits from 000 to 255</source>
        <translation>Setelah \ harus ada satu karakter, atau tiga angka dari 000 sampai 255</translation>
    </message>
    <message>
        <source>A name has no spaces or control characters; put commas between names (a space within one is written \032)</source>
        <translation>Nama tidak boleh berisi spasi atau karakter kendali; pisahkan nama dengan koma (spasi di dalam nama ditulis \032)</translation>
    </message>
    <message>
        <source>The name takes %1 bytes in a packet; 255 is the most</source>
        <translation>Nama ini memerlukan %1 byte di dalam paket; paling banyak 255</translation>
    </message>
    <message>
        <source>the header is not whole (12 bytes)</source>
        <translation>header tidak utuh (12 byte)</translation>
    </message>
    <message>
        <source>a field goes on past the end</source>
        <translation>sebuah field melampaui akhir paket</translation>
    </message>
    <message>
        <source>a label of a kind that does not exist</source>
        <translation>label dengan jenis yang tidak ada</translation>
    </message>
    <message>
        <source>a compression pointer that does not point backwards to a name</source>
        <translation>pointer kompresi yang tidak menunjuk mundur ke sebuah nama</translation>
    </message>
    <message>
        <source>a name of more than 255 bytes</source>
        <translation>nama yang lebih dari 255 byte</translation>
    </message>
    <message>
        <source>the data is not what its type says</source>
        <translation>datanya tidak sesuai dengan tipenya</translation>
    </message>
    <message>
        <source>malformed at byte %1: %2</source>
        <translation>rusak pada byte %1: %2</translation>
    </message>
    <message>
        <source>“%1” is no record type; write A, AAAA, MX, … or a number as in TYPE65280</source>
        <translation>“%1” bukan tipe record; tulis A, AAAA, MX, … atau angka seperti TYPE65280</translation>
    </message>
    <message>
        <source>a query that goes on (RFC 8764)</source>
        <translation>kueri yang terus berlangsung (RFC 8764)</translation>
    </message>
    <message>
        <source>which of several servers answered (RFC 5001)</source>
        <translation>yang mana dari beberapa server yang menjawab (RFC 5001)</translation>
    </message>
    <message>
        <source>signature algorithms understood (RFC 6975)</source>
        <translation>algoritma tanda tangan yang dipahami (RFC 6975)</translation>
    </message>
    <message>
        <source>digest algorithms understood (RFC 6975)</source>
        <translation>algoritma digest yang dipahami (RFC 6975)</translation>
    </message>
    <message>
        <source>NSEC3 digests understood (RFC 6975)</source>
        <translation>digest NSEC3 yang dipahami (RFC 6975)</translation>
    </message>
    <message>
        <source>the network of the client that asks (RFC 7871)</source>
        <translation>jaringan klien yang bertanya (RFC 7871)</translation>
    </message>
    <message>
        <source>when the zone expires (RFC 7314)</source>
        <translation>kapan zona kedaluwarsa (RFC 7314)</translation>
    </message>
    <message>
        <source>numbers that a forger does not know (RFC 7873)</source>
        <translation>angka yang tidak diketahui pemalsu (RFC 7873)</translation>
    </message>
    <message>
        <source>how long the TCP connection may stay (RFC 7828)</source>
        <translation>berapa lama koneksi TCP boleh bertahan (RFC 7828)</translation>
    </message>
    <message>
        <source>bytes that only hide the length (RFC 7830)</source>
        <translation>byte yang hanya menyamarkan panjang (RFC 7830)</translation>
    </message>
    <message>
        <source>the closest trust point known (RFC 7901)</source>
        <translation>titik kepercayaan terdekat yang diketahui (RFC 7901)</translation>
    </message>
    <message>
        <source>trust anchors known (RFC 8145)</source>
        <translation>trust anchor yang diketahui (RFC 8145)</translation>
    </message>
    <message>
        <source>why the answer is as it is (RFC 8914)</source>
        <translation>mengapa jawabannya seperti itu (RFC 8914)</translation>
    </message>
    <message>
        <source>where failures may be reported (RFC 9567)</source>
        <translation>ke mana kegagalan dapat dilaporkan (RFC 9567)</translation>
    </message>
    <message>
        <source>Address family</source>
        <translation>Keluarga alamat</translation>
    </message>
    <message>
        <source>Source prefix</source>
        <translation>Prefiks sumber</translation>
    </message>
    <message>
        <source>Scope prefix</source>
        <translation>Prefiks cakupan</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Alamat</translation>
    </message>
    <message>
        <source>Client cookie</source>
        <translation>Cookie klien</translation>
    </message>
    <message>
        <source>Server cookie</source>
        <translation>Cookie server</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Teks</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>Sisa</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>Opsi</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Panjang</translation>
    </message>
    <message>
        <source>“%1” is not allowed in a name (IDNA2008)</source>
        <translation>“%1” tidak boleh ada dalam nama (IDNA2008)</translation>
    </message>
    <message>
        <source>“%1” is longer than 63 bytes once encoded; a label may not be</source>
        <translation>“%1” lebih panjang dari 63 byte setelah dikodekan; label tidak boleh sepanjang itu</translation>
    </message>
    <message>
        <source>“%1” has an invisible joiner where none belongs</source>
        <translation>“%1” berisi penyambung tak terlihat di tempat yang tidak semestinya</translation>
    </message>
    <message>
        <source>“%1” mixes directions of writing in a way that names may not</source>
        <translation>“%1” mencampur arah tulisan dengan cara yang tidak boleh dalam nama</translation>
    </message>
    <message>
        <source>“%1” has hyphens where a name in another script may not have them</source>
        <translation>“%1” berisi tanda hubung di tempat yang terlarang bagi nama dalam aksara lain</translation>
    </message>
    <message>
        <source>“%1” has a character that names may not have</source>
        <translation>“%1” berisi karakter yang tidak boleh ada dalam nama</translation>
    </message>
    <message>
        <source>number %1</source>
        <translation>nomor %1</translation>
    </message>
    <message>
        <source>of a reply</source>
        <translation>pada respons</translation>
    </message>
    <message>
        <source>of a question</source>
        <translation>pada pertanyaan</translation>
    </message>
    <message>
        <source>a number that the reply repeats</source>
        <translation>angka yang diulang oleh respons</translation>
    </message>
    <message>
        <source>the end of the name</source>
        <translation>akhir nama</translation>
    </message>
    <message>
        <source>%1 behind their number</source>
        <translation>%1 setelah bilangan panjangnya</translation>
    </message>
    <message>
        <source>then to byte %1</source>
        <translation>lalu ke byte %1</translation>
    </message>
    <message>
        <source>to byte %1</source>
        <translation>ke byte %1</translation>
    </message>
    <message>
        <source>the rest of the name stands there</source>
        <translation>sisa nama ada di sana</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>detik</translation>
    </message>
    <message>
        <source>signatures are welcome</source>
        <translation>tanda tangan boleh disertakan</translation>
    </message>
    <message>
        <source>no signatures</source>
        <translation>tanpa tanda tangan</translation>
    </message>
    <message>
        <source>bytes that the sender can take in one datagram</source>
        <translation>byte yang dapat diterima pengirim dalam satu datagram</translation>
    </message>
    <message>
        <source>seconds that the answer may be kept</source>
        <translation>detik, selama jawaban boleh disimpan</translation>
    </message>
    <message>
        <source>taken as 0: %1 is out of range (RFC 2181)</source>
        <translation>dianggap 0: %1 di luar rentang (RFC 2181)</translation>
    </message>
    <message>
        <source>OPT, EDNS version %1</source>
        <translation>OPT, EDNS versi %1</translation>
    </message>
    <message>
        <source>bits of the address that the question tells</source>
        <translation>bit alamat yang disebutkan pertanyaan</translation>
    </message>
    <message>
        <source>bits of the address that the answer is for</source>
        <translation>bit alamat yang dituju jawaban</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 of padding</source>
        <translation>pengisi %1</translation>
    </message>
    <message>
        <source>no whole option</source>
        <translation>bukan opsi yang utuh</translation>
    </message>
    <message>
        <source>Strings</source>
        <translation>String</translation>
    </message>
    <message>
        <source>Primary server</source>
        <translation>Server utama</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>Kotak surat</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>Nomor seri</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Penyegaran</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Coba lagi</translation>
    </message>
    <message>
        <source>Expire</source>
        <translation>Kedaluwarsa</translation>
    </message>
    <message>
        <source>Minimum TTL</source>
        <translation>TTL minimum</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prosesor</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistem</translation>
    </message>
    <message>
        <source>Preference</source>
        <translation>Preferensi</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Server surel</translation>
    </message>
    <message>
        <source>Subtype</source>
        <translation>Subtipe</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Lokasi</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioritas</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Bobot</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Sasaran</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Urutan</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Layanan</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Pola</translation>
    </message>
    <message>
        <source>Replacement</source>
        <translation>Pengganti</translation>
    </message>
    <message>
        <source>Key tag</source>
        <translation>Tag kunci</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>Algoritma</translation>
    </message>
    <message>
        <source>Digest type</source>
        <translation>Tipe digest</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Digest</translation>
    </message>
    <message>
        <source>Fingerprint type</source>
        <translation>Tipe sidik jari</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Sidik jari</translation>
    </message>
    <message>
        <source>Type covered</source>
        <translation>Tipe tercakup</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Original TTL</source>
        <translation>TTL asli</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Berakhir</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Mulai</translation>
    </message>
    <message>
        <source>Signer</source>
        <translation>Penanda tangan</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Tanda tangan</translation>
    </message>
    <message>
        <source>Next name</source>
        <translation>Nama berikutnya</translation>
    </message>
    <message>
        <source>Types</source>
        <translation>Tipe</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokol</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>Kunci publik</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>Kegunaan</translation>
    </message>
    <message>
        <source>Selector</source>
        <translation>Pemilih</translation>
    </message>
    <message>
        <source>Matching</source>
        <translation>Pencocokan</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Nilai</translation>
    </message>
</context>
<context>
    <name>endpoint</name>
    <message>
        <source>“%1” is not an address in brackets; write [2001:db8::1]:123 with the port behind the bracket.</source>
        <translation>“%1” bukan alamat dalam kurung siku; tulislah [2001:db8::1]:123 dengan port di belakang kurung.</translation>
    </message>
    <message>
        <source>What stands in the brackets of “%1” is not an IPv6 address.</source>
        <translation>Isi kurung siku pada “%1” bukan alamat IPv6.</translation>
    </message>
    <message>
        <source>The port in “%1” is not a number from 1 to 65535.</source>
        <translation>Port pada “%1” bukan angka dari 1 sampai 65535.</translation>
    </message>
    <message>
        <source>“%1” has a port and no host; put a name or an address before the colon.</source>
        <translation>“%1” punya port tetapi tidak punya host; tulislah nama atau alamat di depan titik dua.</translation>
    </message>
    <message>
        <source>“%1” is not an IPv6 address; with a port it is written [2001:db8::1]:123.</source>
        <translation>“%1” bukan alamat IPv6; dengan port, tulisannya [2001:db8::1]:123.</translation>
    </message>
    <message>
        <source>“%1” is not a whole IPv4 address; it takes four numbers from 0 to 255, as in 192.0.2.1.</source>
        <translation>“%1” bukan alamat IPv4 yang lengkap; diperlukan empat angka dari 0 sampai 255, misalnya 192.0.2.1.</translation>
    </message>
    <message>
        <source>“%1” has a space or a control character in it; names have none.</source>
        <translation>“%1” mengandung spasi atau karakter kontrol; nama tidak memuatnya.</translation>
    </message>
</context>
<context>
    <name>error</name>
    <message>
        <source>Connecting to %1</source>
        <translation>Menghubungkan ke %1</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Menghubungkan</translation>
    </message>
    <message>
        <source>Sending to %1</source>
        <translation>Mengirim ke %1</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Mengirim</translation>
    </message>
    <message>
        <source>Waiting for an answer from %1</source>
        <translation>Menunggu jawaban dari %1</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>Menunggu jawaban</translation>
    </message>
    <message>
        <source>Looking up %1</source>
        <translation>Mencari %1</translation>
    </message>
    <message>
        <source>Looking up a name</source>
        <translation>Mencari nama</translation>
    </message>
    <message>
        <source>Taking the address %1</source>
        <translation>Memakai alamat %1</translation>
    </message>
    <message>
        <source>Taking an address</source>
        <translation>Memakai sebuah alamat</translation>
    </message>
    <message>
        <source>Listening on %1</source>
        <translation>Mendengarkan di %1</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>Mendengarkan</translation>
    </message>
    <message>
        <source>Making a socket for %1</source>
        <translation>Membuat soket untuk %1</translation>
    </message>
    <message>
        <source>Making a socket</source>
        <translation>Membuat soket</translation>
    </message>
    <message>
        <source>Setting %1 on a socket</source>
        <translation>Mengatur %1 pada soket</translation>
    </message>
    <message>
        <source>Setting a socket option</source>
        <translation>Mengatur opsi soket</translation>
    </message>
    <message>
        <source>Reading the answer from %1</source>
        <translation>Membaca respons dari %1</translation>
    </message>
    <message>
        <source>Reading the answer</source>
        <translation>Membaca respons</translation>
    </message>
    <message>
        <source>Checking the answer from %1</source>
        <translation>Memeriksa respons dari %1</translation>
    </message>
    <message>
        <source>Checking the answer</source>
        <translation>Memeriksa respons</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>Membuka %1</translation>
    </message>
    <message>
        <source>Opening a file</source>
        <translation>Membuka berkas</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>Membaca %1</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Membaca</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>Menulis %1</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Menulis</translation>
    </message>
    <message>
        <source>another program has this port</source>
        <translation>port ini dipakai program lain</translation>
    </message>
    <message>
        <source>A program that was started before, perhaps this one a second time, listens there.</source>
        <translation>Program yang dijalankan sebelumnya, mungkin program ini untuk kedua kalinya, mendengarkan di situ.</translation>
    </message>
    <message>
        <source>Choose another port, or end that program.</source>
        <translation>Pilih port lain, atau akhiri program itu.</translation>
    </message>
    <message>
        <source>all local ports are in use</source>
        <translation>semua port lokal sedang dipakai</translation>
    </message>
    <message>
        <source>Many connections were made in a short time, and each may keep its port for a minute after its end.</source>
        <translation>Banyak koneksi dibuat dalam waktu singkat, dan masing-masing dapat menahan port-nya satu menit setelah koneksi berakhir.</translation>
    </message>
    <message>
        <source>Wait a minute, or ask for fewer at once.</source>
        <translation>Tunggu satu menit, atau kurangi jumlah permintaan serentak.</translation>
    </message>
    <message>
        <source>no interface of this computer has this address</source>
        <translation>tidak ada antarmuka komputer ini yang punya alamat ini</translation>
    </message>
    <message>
        <source>The address is another computer&apos;s, or it went away with its network.</source>
        <translation>Alamat itu milik komputer lain, atau hilang bersama jaringannya.</translation>
    </message>
    <message>
        <source>See This machine for the addresses it has.</source>
        <translation>Lihat alamat komputer ini di Mesin ini.</translation>
    </message>
    <message>
        <source>no local address or port is free for it</source>
        <translation>tidak ada alamat atau port lokal yang bebas untuk itu</translation>
    </message>
    <message>
        <source>this program has as many files and sockets open as it may</source>
        <translation>program ini sudah membuka berkas dan soket sebanyak yang diizinkan</translation>
    </message>
    <message>
        <source>Each target has a socket of its own, and very many were asked for.</source>
        <translation>Setiap sasaran punya soket sendiri, dan yang diminta sangat banyak.</translation>
    </message>
    <message>
        <source>Ask for fewer at once, or raise the limit (ulimit -n).</source>
        <translation>Kurangi jumlah permintaan serentak, atau naikkan batasnya (ulimit -n).</translation>
    </message>
    <message>
        <source>the whole system has no file descriptor left</source>
        <translation>deskriptor berkas di seluruh sistem sudah habis</translation>
    </message>
    <message>
        <source>Some program opens files and never closes them.</source>
        <translation>Ada program yang membuka berkas dan tidak pernah menutupnya.</translation>
    </message>
    <message>
        <source>Close other programs.</source>
        <translation>Tutup program lain.</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>disk penuh</translation>
    </message>
    <message>
        <source>What stands there already leaves no room.</source>
        <translation>Isi yang sudah ada tidak menyisakan ruang.</translation>
    </message>
    <message>
        <source>Free some space or choose another folder.</source>
        <translation>Kosongkan sebagian ruang atau pilih folder lain.</translation>
    </message>
    <message>
        <source>your share of the disk is used up</source>
        <translation>jatah disk Anda sudah habis</translation>
    </message>
    <message>
        <source>On shared computers each person may fill only a part of the disk.</source>
        <translation>Di komputer bersama, setiap orang hanya boleh mengisi sebagian disk.</translation>
    </message>
    <message>
        <source>the system has no memory or room left for it</source>
        <translation>sistem tidak punya memori atau ruang lagi untuk itu</translation>
    </message>
    <message>
        <source>Too many programs, or too many requests of this one, run at the same time.</source>
        <translation>Terlalu banyak program, atau terlalu banyak permintaan dari program ini, berjalan serentak.</translation>
    </message>
    <message>
        <source>Close other programs or ask for fewer at once.</source>
        <translation>Tutup program lain atau kurangi jumlah permintaan serentak.</translation>
    </message>
    <message>
        <source>the file would be larger than is allowed here</source>
        <translation>berkas akan lebih besar daripada yang diizinkan di sini</translation>
    </message>
    <message>
        <source>Some file systems and some accounts have a largest file.</source>
        <translation>Beberapa sistem berkas dan beberapa akun membatasi ukuran berkas.</translation>
    </message>
    <message>
        <source>Choose another folder or write fewer rows.</source>
        <translation>Pilih folder lain atau tulis lebih sedikit baris.</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation>berkas atau folder itu tidak ada</translation>
    </message>
    <message>
        <source>A slip in the path, or the folder was moved.</source>
        <translation>Path-nya salah ketik, atau foldernya dipindahkan.</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>Periksa path-nya.</translation>
    </message>
    <message>
        <source>a part of the path is a file, not a folder</source>
        <translation>satu bagian dari path adalah berkas, bukan folder</translation>
    </message>
    <message>
        <source>A slip in the path.</source>
        <translation>Path-nya salah ketik.</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>itu sebuah folder</translation>
    </message>
    <message>
        <source>The name of the file is missing at the end of the path.</source>
        <translation>Nama berkas tidak ada di akhir path.</translation>
    </message>
    <message>
        <source>Name a file in it.</source>
        <translation>Sebutkan berkas di dalamnya.</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>namanya terlalu panjang</translation>
    </message>
    <message>
        <source>Most file systems end a name at 255 bytes.</source>
        <translation>Kebanyakan sistem berkas membatasi nama sampai 255 byte.</translation>
    </message>
    <message>
        <source>Choose a shorter one.</source>
        <translation>Pilih nama yang lebih pendek.</translation>
    </message>
    <message>
        <source>its symbolic links lead in a circle</source>
        <translation>symbolic link-nya berputar-putar</translation>
    </message>
    <message>
        <source>A link points to a link that points back to it.</source>
        <translation>Sebuah link menunjuk ke link yang menunjuk kembali kepadanya.</translation>
    </message>
    <message>
        <source>Name the file itself.</source>
        <translation>Sebutkan berkasnya sendiri.</translation>
    </message>
    <message>
        <source>no program reads from this pipe</source>
        <translation>tidak ada program yang membaca dari pipe ini</translation>
    </message>
    <message>
        <source>The program at the other end has not been started.</source>
        <translation>Program di ujung lain belum dijalankan.</translation>
    </message>
    <message>
        <source>Start the reader first.</source>
        <translation>Jalankan pembacanya lebih dahulu.</translation>
    </message>
    <message>
        <source>the message is too long for one packet</source>
        <translation>pesannya terlalu panjang untuk satu paket</translation>
    </message>
    <message>
        <source>A UDP datagram over IPv4 holds at most 65507 bytes.</source>
        <translation>Datagram UDP lewat IPv4 memuat paling banyak 65507 byte.</translation>
    </message>
    <message>
        <source>Send fewer bytes.</source>
        <translation>Kirim lebih sedikit byte.</translation>
    </message>
    <message>
        <source>the network interface is gone</source>
        <translation>antarmuka jaringannya hilang</translation>
    </message>
    <message>
        <source>An adapter was pulled out, or a virtual interface removed.</source>
        <translation>Sebuah adaptor dicabut, atau antarmuka virtual dihapus.</translation>
    </message>
    <message>
        <source>See This machine for those there are.</source>
        <translation>Lihat antarmuka yang ada di Mesin ini.</translation>
    </message>
    <message>
        <source>this file system is read-only</source>
        <translation>sistem berkas ini hanya dapat dibaca</translation>
    </message>
    <message>
        <source>It was mounted so, or went so after an error of the disk.</source>
        <translation>Dipasang (mount) demikian, atau menjadi demikian setelah galat disk.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Pilih folder lain.</translation>
    </message>
    <message>
        <source>you do not have the permission</source>
        <translation>Anda tidak punya izin</translation>
    </message>
    <message>
        <source>The folder belongs to somebody else.</source>
        <translation>Foldernya milik orang lain.</translation>
    </message>
    <message>
        <source>Choose another folder or change its permissions.</source>
        <translation>Pilih folder lain atau ubah izinnya.</translation>
    </message>
    <message>
        <source>the system does not permit it; ports below 1024 are for administrators</source>
        <translation>sistem tidak mengizinkannya; port di bawah 1024 hanya untuk administrator</translation>
    </message>
    <message>
        <source>A port below 1024 was asked for without their rights.</source>
        <translation>Port di bawah 1024 diminta tanpa hak administrator.</translation>
    </message>
    <message>
        <source>Choose a port from 1024 on.</source>
        <translation>Pilih port mulai dari 1024.</translation>
    </message>
    <message>
        <source>this system does not permit it</source>
        <translation>sistem ini tidak mengizinkannya</translation>
    </message>
    <message>
        <source>A firewall on this computer or a missing right.</source>
        <translation>Firewall di komputer ini, atau hak yang tidak dimiliki.</translation>
    </message>
    <message>
        <source>Ask whoever looks after this computer.</source>
        <translation>Tanyakan kepada pengelola komputer ini.</translation>
    </message>
    <message>
        <source>it was stopped</source>
        <translation>dihentikan</translation>
    </message>
    <message>
        <source>Somebody pressed Stop or closed the page.</source>
        <translation>Seseorang menekan Hentikan atau menutup halaman.</translation>
    </message>
    <message>
        <source>Run it again.</source>
        <translation>Jalankan lagi.</translation>
    </message>
    <message>
        <source>it timed out: no name server answered in time</source>
        <translation>habis waktu: tidak ada server DNS yang menjawab pada waktunya</translation>
    </message>
    <message>
        <source>The network is down, the address of the name server is wrong, or a firewall drops port 53.</source>
        <translation>Jaringan mati, alamat server DNS salah, atau firewall membuang paket untuk port 53.</translation>
    </message>
    <message>
        <source>Check the connection, or ask another resolver.</source>
        <translation>Periksa koneksi, atau tanyai resolver lain.</translation>
    </message>
    <message>
        <source>it timed out: the other side takes nothing in</source>
        <translation>habis waktu: pihak lain tidak menerima apa-apa lagi</translation>
    </message>
    <message>
        <source>The program there does not read, so the buffers of both sides are full.</source>
        <translation>Program di sana tidak membaca, jadi buffer di kedua pihak penuh.</translation>
    </message>
    <message>
        <source>Wait longer, or ask whether that computer is busy.</source>
        <translation>Tunggu lebih lama, atau tanyakan apakah komputer itu sibuk.</translation>
    </message>
    <message>
        <source>it timed out: nobody answered in time</source>
        <translation>habis waktu: tidak ada yang menjawab pada waktunya</translation>
    </message>
    <message>
        <source>A firewall drops the packets, nobody has that address, or the server&apos;s queue is full: silence does not tell which.</source>
        <translation>Firewall membuang paketnya, tidak ada yang punya alamat itu, atau antrean server penuh: diam tidak menunjukkan yang mana.</translation>
    </message>
    <message>
        <source>Check the name and the port, or wait longer.</source>
        <translation>Periksa nama dan port, atau tunggu lebih lama.</translation>
    </message>
    <message>
        <source>The question or its answer was lost, a firewall drops them, or the server is silent: silence does not tell which.</source>
        <translation>Permintaan atau responsnya hilang, firewall membuangnya, atau server diam: diam tidak menunjukkan yang mana.</translation>
    </message>
    <message>
        <source>refused: that computer answered at once that nobody has this port</source>
        <translation>ditolak: komputer itu seketika menjawab bahwa port ini tidak dipakai siapa pun</translation>
    </message>
    <message>
        <source>The computer is there (it sent ICMP port unreachable), but the server on it is not running or has another port.</source>
        <translation>Komputernya ada (mengirim ICMP port unreachable), tetapi server di situ tidak berjalan atau memakai port lain.</translation>
    </message>
    <message>
        <source>Check the port, and that the server there is running.</source>
        <translation>Periksa port-nya, dan apakah server di sana berjalan.</translation>
    </message>
    <message>
        <source>refused: somebody answered at once, with no</source>
        <translation>ditolak: ada yang menjawab, seketika, yaitu “tidak”</translation>
    </message>
    <message>
        <source>The computer is there (it sent a TCP reset), but the server on it is not running or has another port; some firewalls answer so, too.</source>
        <translation>Komputernya ada (mengirim TCP reset), tetapi server di situ tidak berjalan atau memakai port lain; ada juga firewall yang menjawab begitu.</translation>
    </message>
    <message>
        <source>the reader has gone away</source>
        <translation>pembacanya sudah pergi</translation>
    </message>
    <message>
        <source>The program that was to read the output has ended.</source>
        <translation>Program yang seharusnya membaca keluaran sudah berakhir.</translation>
    </message>
    <message>
        <source>Start it again.</source>
        <translation>Jalankan program itu lagi.</translation>
    </message>
    <message>
        <source>the other side broke the connection off</source>
        <translation>pihak lain memutus koneksi</translation>
    </message>
    <message>
        <source>The program there ended, or did not like the request.</source>
        <translation>Program di sana berakhir, atau tidak menyukai permintaannya.</translation>
    </message>
    <message>
        <source>Try again; if it happens each time, the server does not like the request.</source>
        <translation>Coba lagi; jika selalu terjadi, server tidak menyukai permintaannya.</translation>
    </message>
    <message>
        <source>no name server gave an answer</source>
        <translation>tidak ada server DNS yang memberi jawaban</translation>
    </message>
    <message>
        <source>This computer has no network, or its name server is down or can&apos;t find out.</source>
        <translation>Komputer ini tidak punya jaringan, atau server DNS-nya mati atau tidak dapat menemukan jawabannya.</translation>
    </message>
    <message>
        <source>Ask another server: Name lookup, under Resolver.</source>
        <translation>Tanyai server lain: Pencarian nama, isian Resolver.</translation>
    </message>
    <message>
        <source>no way leads there</source>
        <translation>tidak ada jalan ke sana</translation>
    </message>
    <message>
        <source>This computer has no route to that network: no cable, no Wi-Fi, no gateway, or no IPv6.</source>
        <translation>Komputer ini tidak punya rute ke jaringan itu: tidak ada kabel, Wi-Fi, gateway, atau IPv6.</translation>
    </message>
    <message>
        <source>Check the cable or the Wi-Fi, and the gateway.</source>
        <translation>Periksa kabel atau Wi-Fi, dan gateway.</translation>
    </message>
    <message>
        <source>The last network on the way was reached, and nobody there has that address; some firewalls say so, too.</source>
        <translation>Jaringan terakhir di jalan itu tercapai, dan tidak ada yang punya alamat itu di sana; ada juga firewall yang menjawab begitu.</translation>
    </message>
    <message>
        <source>Check the address, and that the computer is switched on.</source>
        <translation>Periksa alamatnya, dan apakah komputer itu menyala.</translation>
    </message>
    <message>
        <source>A cable, the Wi-Fi or the gateway is missing.</source>
        <translation>Kabel, Wi-Fi, atau gateway tidak ada.</translation>
    </message>
    <message>
        <source>the practice network has no server of this name</source>
        <translation>jaringan latihan tidak punya server dengan nama ini</translation>
    </message>
    <message>
        <source>A slip in the spelling.</source>
        <translation>Salah eja.</translation>
    </message>
    <message>
        <source>Check its spelling; sockeye-cli practice --help names them all.</source>
        <translation>Periksa ejaannya; sockeye-cli practice --help menyebutkan semua nama.</translation>
    </message>
    <message>
        <source>the name does not exist</source>
        <translation>nama itu tidak ada</translation>
    </message>
    <message>
        <source>A slip in the spelling, or a name that only another network knows.</source>
        <translation>Salah eja, atau nama yang hanya dikenal di jaringan lain.</translation>
    </message>
    <message>
        <source>Check its spelling.</source>
        <translation>Periksa ejaannya.</translation>
    </message>
    <message>
        <source>an answer came that can&apos;t be used</source>
        <translation>datang respons yang tidak dapat dipakai</translation>
    </message>
    <message>
        <source>Something else than the server that was meant answers there, or the answer was damaged on its way.</source>
        <translation>Yang menjawab di situ bukan server yang dimaksud, atau responsnya rusak di jalan.</translation>
    </message>
    <message>
        <source>Check the port; look at the bytes under Packet.</source>
        <translation>Periksa port-nya; lihat byte-nya di Paket.</translation>
    </message>
    <message>
        <source>what was asked for is wrong</source>
        <translation>yang diminta itu salah</translation>
    </message>
    <message>
        <source>A slip of the hand: a character that doesn&apos;t belong there, or a number out of range.</source>
        <translation>Salah ketik: karakter yang tidak pada tempatnya, atau angka di luar rentang.</translation>
    </message>
    <message>
        <source>See what the field takes: its tip in the window, --help on the command line.</source>
        <translation>Lihat apa yang dapat diisikan: petunjuk kolom isian di jendela, --help di baris perintah.</translation>
    </message>
    <message>
        <source>this system does not have it</source>
        <translation>sistem ini tidak memilikinya</translation>
    </message>
    <message>
        <source>IPv6 is switched off, or the kernel was built without this protocol or option.</source>
        <translation>IPv6 dimatikan, atau kernel dibuat tanpa protokol atau opsi ini.</translation>
    </message>
    <message>
        <source>Choose another family or protocol.</source>
        <translation>Pilih keluarga alamat atau protokol lain.</translation>
    </message>
    <message>
        <source>the system reports an error</source>
        <translation>sistem melaporkan galat</translation>
    </message>
    <message>
        <source>Its symbol names it; it is too rare to have a usual cause.</source>
        <translation>Simbolnya menyebutkan galat itu; galat ini terlalu jarang untuk punya penyebab umum.</translation>
    </message>
    <message>
        <source>Read what the manual page of the call says of this symbol.</source>
        <translation>Baca penjelasan simbol ini di halaman manual pemanggilan itu.</translation>
    </message>
    <message>
        <source>no list has this name</source>
        <translation>nama ini tidak ada di daftar mana pun</translation>
    </message>
    <message>
        <source>A slip in the spelling, or the lists call the service otherwise.</source>
        <translation>Salah eja, atau daftar memakai nama lain untuk layanan itu.</translation>
    </message>
    <message>
        <source>Try a part of the name.</source>
        <translation>Coba sebagian dari namanya.</translation>
    </message>
    <message>
        <source>the name exists, but has nothing of this type</source>
        <translation>namanya ada, tetapi tidak punya data tipe ini</translation>
    </message>
    <message>
        <source>Many names have an IPv4 address (A) and no IPv6 address (AAAA).</source>
        <translation>Banyak nama punya alamat IPv4 (A) tetapi tidak punya alamat IPv6 (AAAA).</translation>
    </message>
    <message>
        <source>Ask for another type.</source>
        <translation>Minta tipe lain.</translation>
    </message>
    <message>
        <source>the server tried to find out and failed</source>
        <translation>server mencoba mencari jawabannya dan gagal</translation>
    </message>
    <message>
        <source>It could not reach the servers that know the name, or their signatures are wrong (DNSSEC).</source>
        <translation>Server tidak dapat menjangkau server yang mengenal nama itu, atau tanda tangannya salah (DNSSEC).</translation>
    </message>
    <message>
        <source>Ask another resolver: if that one answers, yours is at fault.</source>
        <translation>Tanyai resolver lain: jika yang itu menjawab, resolver Anda yang bermasalah.</translation>
    </message>
    <message>
        <source>the server is there and says that it will not answer this</source>
        <translation>servernya ada dan berkata tidak mau menjawab ini</translation>
    </message>
    <message>
        <source>It serves only its own clients, or only its own zones.</source>
        <translation>Server itu hanya melayani kliennya sendiri, atau hanya zonanya sendiri.</translation>
    </message>
    <message>
        <source>Ask another resolver.</source>
        <translation>Tanyai resolver lain.</translation>
    </message>
    <message>
        <source>the server can&apos;t answer this kind of question</source>
        <translation>server tidak dapat menjawab pertanyaan semacam ini</translation>
    </message>
    <message>
        <source>It is small or old and knows only the common types.</source>
        <translation>Server itu kecil atau tua dan hanya mengenal tipe yang umum.</translation>
    </message>
    <message>
        <source>Ask for type A, or ask another resolver.</source>
        <translation>Minta tipe A, atau tanyai resolver lain.</translation>
    </message>
    <message>
        <source>the server did not understand the question</source>
        <translation>server tidak memahami pertanyaannya</translation>
    </message>
    <message>
        <source>Its software is old or broken, or something on the way changed the question.</source>
        <translation>Perangkat lunaknya tua atau rusak, atau sesuatu di jalan mengubah pertanyaannya.</translation>
    </message>
    <message>
        <source>the server asks to be left alone (kiss of death)</source>
        <translation>server minta tidak diganggu (kiss of death)</translation>
    </message>
    <message>
        <source>It was asked too often, or it does not serve this network.</source>
        <translation>Server itu terlalu sering ditanyai, atau tidak melayani jaringan ini.</translation>
    </message>
    <message>
        <source>Ask another server; where the code is RATE, ask this one less often.</source>
        <translation>Tanyai server lain; jika kodenya RATE, tanyai server ini lebih jarang.</translation>
    </message>
    <message>
        <source>the server says that it does not know the time itself</source>
        <translation>server berkata bahwa ia sendiri tidak tahu waktu yang benar</translation>
    </message>
    <message>
        <source>It was started a moment ago, or has lost what it takes its time from.</source>
        <translation>Server itu baru saja dijalankan, atau kehilangan sumber waktunya.</translation>
    </message>
    <message>
        <source>Ask another server, or this one again in some minutes.</source>
        <translation>Tanyai server lain, atau server ini lagi beberapa menit kemudian.</translation>
    </message>
    <message>
        <source>the answer came and did not pass the checks, so no time is taken from it</source>
        <translation>responsnya datang tetapi tidak lulus pemeriksaan, jadi waktunya tidak dipakai</translation>
    </message>
    <message>
        <source>The server is set up wrongly, or the answer was held up or forged on its way.</source>
        <translation>Pengaturan server salah, atau responsnya tertahan atau dipalsukan di jalan.</translation>
    </message>
    <message>
        <source>Ask another server, and compare.</source>
        <translation>Tanyai server lain, lalu bandingkan.</translation>
    </message>
    <message>
        <source>who answered there did not say a sink&apos;s first word, so nothing was sent</source>
        <translation>yang menjawab di situ tidak mengucapkan kata pertama sebuah sink, jadi tidak ada yang dikirim</translation>
    </message>
    <message>
        <source>Another program has this port, or the sink serves as many as it can already.</source>
        <translation>Port ini dipakai program lain, atau sink sudah melayani sebanyak yang ia mampu.</translation>
    </message>
    <message>
        <source>On the other machine, start “sockeye-cli sink” and give its address and port.</source>
        <translation>Di komputer lain itu, jalankan “sockeye-cli sink”, lalu isikan alamat dan port-nya.</translation>
    </message>
    <message>
        <source>this packet did not pass the checks</source>
        <translation>paket ini tidak lulus pemeriksaan</translation>
    </message>
    <message>
        <source>It belongs to another question, it is damaged or forged, or its server has no time to give.</source>
        <translation>Paket itu milik pertanyaan lain, rusak atau palsu, atau servernya tidak punya waktu untuk diberikan.</translation>
    </message>
    <message>
        <source>Compare request and reply under Packet.</source>
        <translation>Bandingkan permintaan dan respons di Paket.</translation>
    </message>
    <message>
        <source>this system lets no program of yours send an ICMP echo</source>
        <translation>sistem ini tidak mengizinkan program Anda mengirim gema ICMP</translation>
    </message>
    <message>
        <source>The setting net.ipv4.ping_group_range does not name a group of yours, and a raw socket needs an administrator&apos;s rights.</source>
        <translation>Pengaturan net.ipv4.ping_group_range tidak menyebut grup Anda, dan soket raw memerlukan hak administrator.</translation>
    </message>
    <message>
        <source>Ping by TCP, or ask whoever looks after this computer for net.ipv4.ping_group_range = 0 2147483647.</source>
        <translation>Lakukan ping lewat TCP, atau mintalah net.ipv4.ping_group_range = 0 2147483647 kepada pengelola komputer ini.</translation>
    </message>
    <message>
        <source>its TTL came to 0 on the way, and the router there dropped it</source>
        <translation>TTL-nya habis di jalan, dan router di sana membuangnya</translation>
    </message>
    <message>
        <source>The TTL that was asked for is smaller than the way is long, or routers send it round in a circle.</source>
        <translation>TTL yang diminta lebih kecil daripada panjang jalannya, atau router mengirimnya berputar-putar.</translation>
    </message>
    <message>
        <source>Give it a larger TTL; 64 is enough for every honest way.</source>
        <translation>Beri TTL yang lebih besar; 64 cukup untuk setiap jalan yang wajar.</translation>
    </message>
    <message>
        <source>the packet is bigger than a link on the way takes, and may not be split</source>
        <translation>paket lebih besar daripada yang diterima sebuah tautan di jalan, dan tidak boleh dipecah</translation>
    </message>
    <message>
        <source>A tunnel or a VPN on the way leaves less room than Ethernet&apos;s 1500 bytes.</source>
        <translation>Terowongan atau VPN di jalan menyisakan ruang kurang dari 1500 byte milik Ethernet.</translation>
    </message>
    <message>
        <source>The TLS handshake with %1</source>
        <translation>Jabat tangan TLS dengan %1</translation>
    </message>
    <message>
        <source>The TLS handshake</source>
        <translation>Jabat tangan TLS</translation>
    </message>
    <message>
        <source>it timed out: the connection is there, and the other side does not go on</source>
        <translation>habis waktu: koneksinya ada, tetapi pihak lain tidak melanjutkan</translation>
    </message>
    <message>
        <source>A server of another protocol waits for something else, or a firewall on the way drops what begins a TLS connection.</source>
        <translation>Server dengan protokol lain menunggu sesuatu yang lain, atau firewall di jalan membuang pembukaan koneksi TLS.</translation>
    </message>
    <message>
        <source>Try it without TLS to see who is there, or wait longer.</source>
        <translation>Coba tanpa TLS untuk melihat siapa yang ada di sana, atau tunggu lebih lama.</translation>
    </message>
    <message>
        <source>no TLS connection came about</source>
        <translation>koneksi TLS tidak terbentuk</translation>
    </message>
    <message>
        <source>The server there speaks no TLS on this port, wants a certificate from its clients, or has no version or cipher that this computer has.</source>
        <translation>Server di sana tidak memakai TLS di port ini, meminta sertifikat dari kliennya, atau tidak punya versi atau cipher yang dimiliki komputer ini.</translation>
    </message>
    <message>
        <source>Check the port (HTTPS has 443), or try it without TLS to see who is there.</source>
        <translation>Periksa port-nya (HTTPS memakai 443), atau coba tanpa TLS untuk melihat siapa yang ada di sana.</translation>
    </message>
    <message>
        <source>this router stood nearer already: probes are sent round in a circle</source>
        <translation>router ini sudah muncul lebih dekat: probe dikirim berputar-putar</translation>
    </message>
    <message>
        <source>Two routers each take the other for the way there, because one of them was set up wrongly or has not heard of a change yet.</source>
        <translation>Dua router saling menganggap yang lain sebagai jalan ke sana, karena salah satunya salah diatur atau belum mendengar suatu perubahan.</translation>
    </message>
    <message>
        <source>Trace again in a minute; if it stays so, tell who runs these routers.</source>
        <translation>Telusuri lagi satu menit kemudian; jika tetap begitu, beri tahu pengelola router-router ini.</translation>
    </message>
    <message>
        <source>this step of the chain does not work</source>
        <translation>langkah rantai ini tidak berfungsi</translation>
    </message>
    <message>
        <source>Its meaning says what was found. Steps after it that need it were skipped, and may be in order.</source>
        <translation>Kolom Arti mengatakan apa yang ditemukan. Langkah sesudahnya yang memerlukan langkah ini dilewati, dan mungkin saja tidak bermasalah.</translation>
    </message>
    <message>
        <source>Begin with the first step that failed.</source>
        <translation>Mulailah dengan langkah pertama yang gagal.</translation>
    </message>
    <message>
        <source>a check of the TLS connection failed, so who is at the other side is not known</source>
        <translation>salah satu pemeriksaan koneksi TLS gagal, jadi tidak diketahui siapa yang ada di ujung lain</translation>
    </message>
    <message>
        <source>The certificate has run out, is for another name, or is signed by nobody that this computer trusts; or somebody on the way pretends to be the server.</source>
        <translation>Sertifikatnya kedaluwarsa, untuk nama lain, atau tidak ditandatangani pihak yang dipercaya komputer ini; atau ada yang berpura-pura menjadi server di tengah jalan.</translation>
    </message>
    <message>
        <source>See which check failed, and the dates and names of the certificates.</source>
        <translation>Lihat pemeriksaan mana yang gagal, serta tanggal dan nama pada sertifikat.</translation>
    </message>
</context>
<context>
    <name>failure</name>
    <message>
        <source>request</source>
        <translation>permintaan</translation>
    </message>
    <message>
        <source>look-up</source>
        <translation>pencarian nama</translation>
    </message>
    <message>
        <source>socket</source>
        <translation>soket</translation>
    </message>
    <message>
        <source>route</source>
        <translation>rute</translation>
    </message>
    <message>
        <source>connect</source>
        <translation>koneksi</translation>
    </message>
    <message>
        <source>send</source>
        <translation>pengiriman</translation>
    </message>
    <message>
        <source>wait</source>
        <translation>menunggu</translation>
    </message>
    <message>
        <source>decode</source>
        <translation>dekode</translation>
    </message>
    <message>
        <source>check</source>
        <translation>pemeriksaan</translation>
    </message>
    <message>
        <source>%1, errno %2</source>
        <translation>%1, errno %2</translation>
    </message>
    <message>
        <source>%1, getaddrinfo returned %2</source>
        <translation>%1, getaddrinfo mengembalikan %2</translation>
    </message>
    <message>
        <source>%1, DNS response code %2</source>
        <translation>%1, kode respons DNS %2</translation>
    </message>
    <message>
        <source>Stage: %1.</source>
        <translation>Tahap: %1.</translation>
    </message>
    <message>
        <source>Usual cause: %1</source>
        <translation>Penyebab umum: %1</translation>
    </message>
    <message>
        <source>Try: %1</source>
        <translation>Saran: %1</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
</context>
<context>
    <name>fields</name>
    <message>
        <source>Peer</source>
        <translation>Pihak lain</translation>
    </message>
    <message>
        <source>Who the socket is connected to: HOST, HOST:PORT or [ADDRESS]:PORT.</source>
        <translation>Kepada siapa soket dihubungkan: HOST, HOST:PORT, atau [ALAMAT]:PORT.</translation>
    </message>
    <message>
        <source>Send buffer</source>
        <translation>Buffer pengiriman</translation>
    </message>
    <message>
        <source>What is asked for by SO_SNDBUF; empty leaves it to the kernel. Of a list, each size is tried on a new socket.</source>
        <translation>Yang diminta lewat SO_SNDBUF; jika kosong, kernel yang menentukan. Jika berupa daftar, setiap ukuran dicoba pada soket baru.</translation>
    </message>
    <message>
        <source>Receive buffer</source>
        <translation>Buffer penerimaan</translation>
    </message>
    <message>
        <source>What is asked for by SO_RCVBUF; empty leaves it to the kernel. Of a list, each size is tried on a new socket.</source>
        <translation>Yang diminta lewat SO_RCVBUF; jika kosong, kernel yang menentukan. Jika berupa daftar, setiap ukuran dicoba pada soket baru.</translation>
    </message>
    <message>
        <source>No delay</source>
        <translation>Tanpa tundaan</translation>
    </message>
    <message>
        <source>TCP_NODELAY: small writes leave at once instead of waiting for company.</source>
        <translation>TCP_NODELAY: penulisan kecil langsung dikirim, tanpa menunggu yang lain.</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokol</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Keluarga</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Diatur</translation>
    </message>
    <message>
        <source>Whether the options are set before or after the socket is connected.</source>
        <translation>Apakah opsi diatur sebelum atau setelah soket terhubung.</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>TCP: so much is sent to the peer and read back, then the options are read once more; 0 sends nothing. The peer must echo.</source>
        <translation>TCP: sebanyak ini dikirim ke pihak lain dan dibaca kembali, lalu opsi dibaca sekali lagi; 0 tidak mengirim apa-apa. Pihak lain harus memantulkannya (echo).</translation>
    </message>
    <message>
        <source>Keep alive</source>
        <translation>Keep-alive</translation>
    </message>
    <message>
        <source>SO_KEEPALIVE: ask from time to time whether the other side still lives.</source>
        <translation>SO_KEEPALIVE: sesekali menanyakan apakah pihak lain masih hidup.</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>Diam</translation>
    </message>
    <message>
        <source>TCP_KEEPIDLE: the silence before the first question; empty leaves it.</source>
        <translation>TCP_KEEPIDLE: lama diam sebelum pertanyaan pertama; jika kosong, tidak diubah.</translation>
    </message>
    <message>
        <source>Ask every</source>
        <translation>Tanya tiap</translation>
    </message>
    <message>
        <source>TCP_KEEPINTVL: between questions that nobody answers; empty leaves it.</source>
        <translation>TCP_KEEPINTVL: jarak antara pertanyaan yang tidak dijawab siapa pun; jika kosong, tidak diubah.</translation>
    </message>
    <message>
        <source>Give up after</source>
        <translation>Menyerah setelah</translation>
    </message>
    <message>
        <source>TCP_KEEPCNT: questions without an answer; empty leaves it.</source>
        <translation>TCP_KEEPCNT: jumlah pertanyaan tanpa jawaban; jika kosong, tidak diubah.</translation>
    </message>
    <message>
        <source>Cork</source>
        <translation>Cork</translation>
    </message>
    <message>
        <source>TCP_CORK: only full packets leave.</source>
        <translation>TCP_CORK: hanya paket yang penuh yang dikirim.</translation>
    </message>
    <message>
        <source>Quick ACK</source>
        <translation>ACK segera</translation>
    </message>
    <message>
        <source>TCP_QUICKACK: confirm at once what arrives; holds for a moment only.</source>
        <translation>TCP_QUICKACK: yang tiba langsung dikonfirmasi; hanya berlaku sesaat.</translation>
    </message>
    <message>
        <source>Hops</source>
        <translation>Hop</translation>
    </message>
    <message>
        <source>IP_TTL, with IPv6 IPV6_UNICAST_HOPS: how many routers a packet may pass.</source>
        <translation>IP_TTL, atau IPV6_UNICAST_HOPS pada IPv6: berapa router yang boleh dilewati sebuah paket.</translation>
    </message>
    <message>
        <source>Congestion control</source>
        <translation>Kendali kongesti</translation>
    </message>
    <message>
        <source>TCP_CONGESTION: its name, such as cubic or reno; empty leaves it.</source>
        <translation>TCP_CONGESTION: namanya, misalnya cubic atau reno; jika kosong, tidak diubah.</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>Opsi</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Bawaan</translation>
    </message>
    <message>
        <source>What a new socket has: bytes, seconds, a name, or 0 and 1 for off and on.</source>
        <translation>Yang dimiliki soket baru: byte, detik, sebuah nama, atau 0 dan 1 untuk nonaktif dan aktif.</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Diminta</translation>
    </message>
    <message>
        <source>Got</source>
        <translation>Didapat</translation>
    </message>
    <message>
        <source>What getsockopt reports right after setting.</source>
        <translation>Yang dilaporkan getsockopt segera setelah opsi diatur.</translation>
    </message>
    <message>
        <source>After connect</source>
        <translation>Setelah terhubung</translation>
    </message>
    <message>
        <source>What getsockopt reports right after connecting.</source>
        <translation>Yang dilaporkan getsockopt segera setelah soket terhubung.</translation>
    </message>
    <message>
        <source>After transfer</source>
        <translation>Setelah transfer</translation>
    </message>
    <message>
        <source>What getsockopt reports when bytes have gone there and back.</source>
        <translation>Yang dilaporkan getsockopt setelah byte dikirim pergi dan pulang.</translation>
    </message>
    <message>
        <source>What was got where it is a size; the plot draws it.</source>
        <translation>Yang didapat, jika itu sebuah ukuran; digambar di grafik.</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Pilihan</translation>
    </message>
    <message>
        <source>What this kernel offers.</source>
        <translation>Yang disediakan kernel ini.</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>Maksimum</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Galat</translation>
    </message>
    <message>
        <source>Send buffer before</source>
        <translation>Buffer pengiriman sebelumnya</translation>
    </message>
    <message>
        <source>Send buffer after</source>
        <translation>Buffer pengiriman setelahnya</translation>
    </message>
    <message>
        <source>Receive buffer before</source>
        <translation>Buffer penerimaan sebelumnya</translation>
    </message>
    <message>
        <source>Receive buffer after</source>
        <translation>Buffer penerimaan setelahnya</translation>
    </message>
    <message>
        <source>Connect error</source>
        <translation>Galat koneksi</translation>
    </message>
    <message>
        <source>Limit of SO_SNDBUF</source>
        <translation>Batas SO_SNDBUF</translation>
    </message>
    <message>
        <source>The setting net.core.wmem_max; a socket gets twice that at most.</source>
        <translation>Pengaturan net.core.wmem_max; soket mendapat paling banyak dua kali lipatnya.</translation>
    </message>
    <message>
        <source>Limit of SO_RCVBUF</source>
        <translation>Batas SO_RCVBUF</translation>
    </message>
    <message>
        <source>The setting net.core.rmem_max; a socket gets twice that at most.</source>
        <translation>Pengaturan net.core.rmem_max; soket mendapat paling banyak dua kali lipatnya.</translation>
    </message>
    <message>
        <source>TCP&apos;s own send sizes</source>
        <translation>Ukuran kirim TCP sendiri</translation>
    </message>
    <message>
        <source>The setting net.ipv4.tcp_wmem: least, default and most.</source>
        <translation>Pengaturan net.ipv4.tcp_wmem: terkecil, bawaan, dan terbesar.</translation>
    </message>
    <message>
        <source>TCP&apos;s own receive sizes</source>
        <translation>Ukuran terima TCP sendiri</translation>
    </message>
    <message>
        <source>The setting net.ipv4.tcp_rmem: least, default and most.</source>
        <translation>Pengaturan net.ipv4.tcp_rmem: terkecil, bawaan, dan terbesar.</translation>
    </message>
    <message>
        <source>Smallest send buffer</source>
        <translation>Buffer pengiriman terkecil</translation>
    </message>
    <message>
        <source>Largest send buffer</source>
        <translation>Buffer pengiriman terbesar</translation>
    </message>
    <message>
        <source>Smallest receive buffer</source>
        <translation>Buffer penerimaan terkecil</translation>
    </message>
    <message>
        <source>Largest receive buffer</source>
        <translation>Buffer penerimaan terbesar</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>Diterima kembali</translation>
    </message>
    <message>
        <source>Send buffer after transfer</source>
        <translation>Buffer pengiriman setelah transfer</translation>
    </message>
    <message>
        <source>Receive buffer after transfer</source>
        <translation>Buffer penerimaan setelah transfer</translation>
    </message>
    <message>
        <source>All interfaces</source>
        <translation>Semua antarmuka</translation>
    </message>
    <message>
        <source>Also interfaces that are down, virtual ones, and link-local addresses.</source>
        <translation>Juga antarmuka yang nonaktif, antarmuka virtual, dan alamat link-local.</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Pantau terus</translation>
    </message>
    <message>
        <source>Go on, as addresses and interfaces come and go, until stopped.</source>
        <translation>Terus memantau alamat dan antarmuka yang datang dan pergi, sampai dihentikan.</translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>Antarmuka</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Keadaan</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Alamat</translation>
    </message>
    <message>
        <source>Prefix length</source>
        <translation>Panjang prefiks</translation>
    </message>
    <message>
        <source>How many bits of the address name the network; the others name the host.</source>
        <translation>Berapa bit alamat yang menunjukkan jaringan; sisanya menunjukkan host.</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Cakupan</translation>
    </message>
    <message>
        <source>MAC address</source>
        <translation>Alamat MAC</translation>
    </message>
    <message>
        <source>MTU</source>
        <translation>MTU</translation>
    </message>
    <message>
        <source>The largest packet that the interface takes, in bytes.</source>
        <translation>Paket terbesar yang diterima antarmuka, dalam byte.</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Kecepatan</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Diterima</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Dikirim</translation>
    </message>
    <message>
        <source>Used outward</source>
        <translation>Dipakai ke luar</translation>
    </message>
    <message>
        <source>The kernel would send from this address toward the outside.</source>
        <translation>Kernel akan mengirim ke luar dari alamat ini.</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Indeks</translation>
    </message>
    <message>
        <source>Other end</source>
        <translation>Ujung lain</translation>
    </message>
    <message>
        <source>Host name</source>
        <translation>Nama host</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Nama lengkap</translation>
    </message>
    <message>
        <source>Address of the host name</source>
        <translation>Alamat dari nama host</translation>
    </message>
    <message>
        <source>IPv4 address used outward</source>
        <translation>Alamat IPv4 untuk ke luar</translation>
    </message>
    <message>
        <source>IPv6 address used outward</source>
        <translation>Alamat IPv6 untuk ke luar</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>DNS servers</source>
        <translation>Server DNS</translation>
    </message>
    <message>
        <source>Search domains</source>
        <translation>Domain pencarian</translation>
    </message>
    <message>
        <source>Operating system</source>
        <translation>Sistem operasi</translation>
    </message>
    <message>
        <source>IPv6 gateway</source>
        <translation>Gateway IPv6</translation>
    </message>
    <message>
        <source>Local DNS forwarder</source>
        <translation>Penerus DNS lokal</translation>
    </message>
    <message>
        <source>Error for the host name</source>
        <translation>Galat untuk nama host</translation>
    </message>
    <message>
        <source>Error for the interfaces</source>
        <translation>Galat untuk antarmuka</translation>
    </message>
    <message>
        <source>Names or addresses</source>
        <translation>Nama atau alamat</translation>
    </message>
    <message>
        <source>Record types</source>
        <translation>Tipe record</translation>
    </message>
    <message>
        <source>A, AAAA, MX, TXT, … or any number as in TYPE65280. An address asks PTR.</source>
        <translation>A, AAAA, MX, TXT, … atau nomor apa pun seperti pada TYPE65280. Untuk alamat, yang ditanyakan adalah PTR.</translation>
    </message>
    <message>
        <source>Resolver</source>
        <translation>Resolver</translation>
    </message>
    <message>
        <source>system asks as every program here does; ADDRESS or ADDRESS:PORT asks that DNS server directly.</source>
        <translation>system bertanya seperti semua program di komputer ini; ALAMAT atau ALAMAT:PORT langsung menanyai server DNS itu.</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Transpor</translation>
    </message>
    <message>
        <source>How DNS servers are asked.</source>
        <translation>Cara menanyai server DNS.</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>Waktu tunggu</translation>
    </message>
    <message>
        <source>How long one attempt waits for an answer.</source>
        <translation>Berapa lama satu percobaan menunggu jawaban.</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Percobaan</translation>
    </message>
    <message>
        <source>How often a server that keeps silent is asked.</source>
        <translation>Berapa kali server yang diam ditanyai.</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Serentak</translation>
    </message>
    <message>
        <source>How many questions are on their way at the same time; more than 128 would overrun a server.</source>
        <translation>Berapa pertanyaan yang berada di perjalanan pada saat yang sama; lebih dari 128 akan membanjiri server.</translation>
    </message>
    <message>
        <source>EDNS</source>
        <translation>EDNS</translation>
    </message>
    <message>
        <source>Whether servers are told that larger answers are welcome (RFC 6891).</source>
        <translation>Apakah server diberi tahu bahwa jawaban yang lebih besar dapat diterima (RFC 6891).</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipe</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Nilai</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Urutan</translation>
    </message>
    <message>
        <source>The place of the value in its answer.</source>
        <translation>Tempat nilai ini di dalam jawabannya.</translation>
    </message>
    <message>
        <source>Time to live</source>
        <translation>Masa berlaku</translation>
    </message>
    <message>
        <source>How long the answer may be remembered.</source>
        <translation>Berapa lama jawaban boleh disimpan (TTL).</translation>
    </message>
    <message>
        <source>Canonical name</source>
        <translation>Nama kanonik</translation>
    </message>
    <message>
        <source>The name that the aliases lead to.</source>
        <translation>Nama yang dituju oleh alias-alias.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Sumber</translation>
    </message>
    <message>
        <source>Who answered: this system&apos;s look-up, DNS, the practice network, the hosts file.</source>
        <translation>Siapa yang menjawab: pencarian nama sistem ini, DNS, jaringan latihan, berkas hosts.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Who was asked; for this system&apos;s look-up the servers it is set to ask.</source>
        <translation>Siapa yang ditanyai; untuk pencarian nama sistem ini, server yang diatur di sistem.</translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation>Lamanya</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Aliases</source>
        <translation>Alias</translation>
    </message>
    <message>
        <source>The names that lead one to the next, from the one asked for.</source>
        <translation>Nama-nama yang menunjuk dari satu ke berikutnya, mulai dari yang diminta.</translation>
    </message>
    <message>
        <source>Name sent</source>
        <translation>Nama terkirim</translation>
    </message>
    <message>
        <source>The name as it was asked for: other scripts in ASCII, addresses under in-addr.arpa and ip6.arpa.</source>
        <translation>Nama seperti yang ditanyakan: aksara lain dalam ASCII, alamat di bawah in-addr.arpa dan ip6.arpa.</translation>
    </message>
    <message>
        <source>Data in hex</source>
        <translation>Data dalam hex</translation>
    </message>
    <message>
        <source>First address</source>
        <translation>Alamat pertama</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Dijawab</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gagal</translation>
    </message>
    <message>
        <source>Stray datagrams</source>
        <translation>Datagram nyasar</translation>
    </message>
    <message>
        <source>Datagrams that belonged to no question.</source>
        <translation>Datagram yang bukan milik pertanyaan mana pun.</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Sampel</translation>
    </message>
    <message>
        <source>How often each server is asked.</source>
        <translation>Berapa kali setiap server ditanyai.</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Interval</translation>
    </message>
    <message>
        <source>Between two questions to one server. Left empty: 0.2 s for practice servers and this computer, 2 s elsewhere, where 1 s is the least.</source>
        <translation>Jarak antara dua permintaan ke satu server. Jika kosong: 0.2 s untuk server latihan dan komputer ini, 2 s untuk yang lain, yang batas terkecilnya 1 s.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versi</translation>
    </message>
    <message>
        <source>The version of NTP that the question is asked in.</source>
        <translation>Versi NTP yang dipakai dalam permintaan.</translation>
    </message>
    <message>
        <source>How long an answer is waited for.</source>
        <translation>Berapa lama jawaban ditunggu.</translation>
    </message>
    <message>
        <source>Go on asking until stopped.</source>
        <translation>Terus bertanya sampai dihentikan.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Sampel</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Selisih waktu</translation>
    </message>
    <message>
        <source>The server&apos;s clock minus this one: positive means that this one is behind.</source>
        <translation>Jam server dikurangi jam ini: positif berarti jam ini tertinggal.</translation>
    </message>
    <message>
        <source>±</source>
        <translation>±</translation>
    </message>
    <message>
        <source>By how much the offset can be wrong: half the delay and the root distance.</source>
        <translation>Seberapa jauh selisih waktu bisa salah: setengah waktu tempuh ditambah root distance.</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Waktu tempuh</translation>
    </message>
    <message>
        <source>There and back, without the server&apos;s own time.</source>
        <translation>Pergi dan pulang, tanpa waktu di dalam server.</translation>
    </message>
    <message>
        <source>T2 − T1</source>
        <translation>T2 − T1</translation>
    </message>
    <message>
        <source>T3 − T4</source>
        <translation>T3 − T4</translation>
    </message>
    <message>
        <source>T4 − T1</source>
        <translation>T4 − T1</translation>
    </message>
    <message>
        <source>T3 − T2</source>
        <translation>T3 − T2</translation>
    </message>
    <message>
        <source>Stratum</source>
        <translation>Stratum</translation>
    </message>
    <message>
        <source>1: has a reference clock of its own; each step away from one adds 1.</source>
        <translation>1: punya jam acuan sendiri; setiap langkah menjauh darinya menambah 1.</translation>
    </message>
    <message>
        <source>Leap</source>
        <translation>Leap</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Mode</translation>
    </message>
    <message>
        <source>Poll</source>
        <translation>Poll</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Precision</translation>
    </message>
    <message>
        <source>Root delay</source>
        <translation>Root delay</translation>
    </message>
    <message>
        <source>Root dispersion</source>
        <translation>Root dispersion</translation>
    </message>
    <message>
        <source>Reference ID</source>
        <translation>Reference ID</translation>
    </message>
    <message>
        <source>What sets the server&apos;s clock; for stratum 0 the kiss code.</source>
        <translation>Yang menyetel jam server; pada stratum 0, kiss code.</translation>
    </message>
    <message>
        <source>Reference time</source>
        <translation>Waktu acuan</translation>
    </message>
    <message>
        <source>T1</source>
        <translation>T1</translation>
    </message>
    <message>
        <source>This clock when the question went.</source>
        <translation>Jam ini ketika permintaan dikirim.</translation>
    </message>
    <message>
        <source>T2</source>
        <translation>T2</translation>
    </message>
    <message>
        <source>The server&apos;s clock when the question came.</source>
        <translation>Jam server ketika permintaan tiba.</translation>
    </message>
    <message>
        <source>T3</source>
        <translation>T3</translation>
    </message>
    <message>
        <source>The server&apos;s clock when the answer went.</source>
        <translation>Jam server ketika respons dikirim.</translation>
    </message>
    <message>
        <source>T4</source>
        <translation>T4</translation>
    </message>
    <message>
        <source>This clock when the answer came.</source>
        <translation>Jam ini ketika respons tiba.</translation>
    </message>
    <message>
        <source>Server&apos;s time</source>
        <translation>Waktu server</translation>
    </message>
    <message>
        <source>The server&apos;s clock when the answer came.</source>
        <translation>Jam server ketika respons tiba.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Diabaikan</translation>
    </message>
    <message>
        <source>Datagrams that came and were no answer to this question.</source>
        <translation>Datagram yang datang tetapi bukan respons untuk permintaan ini.</translation>
    </message>
    <message>
        <source>Ignored because</source>
        <translation>Diabaikan karena</translation>
    </message>
    <message>
        <source>Kernel stamp</source>
        <translation>Stempel kernel</translation>
    </message>
    <message>
        <source>T4 is the moment at which the kernel received the answer.</source>
        <translation>T4 adalah saat kernel menerima respons.</translation>
    </message>
    <message>
        <source>Clock stepped</source>
        <translation>Jam disetel</translation>
    </message>
    <message>
        <source>This clock was set while the question was on its way.</source>
        <translation>Jam ini disetel ketika permintaan di perjalanan.</translation>
    </message>
    <message>
        <source>Delay clamped</source>
        <translation>Waktu tempuh dinolkan</translation>
    </message>
    <message>
        <source>The delay was negative within both clocks&apos; precision and is taken as 0.</source>
        <translation>Waktu tempuh negatif, masih dalam presisi kedua jam, dan dianggap 0.</translation>
    </message>
    <message>
        <source>Big step</source>
        <translation>Lompatan besar</translation>
    </message>
    <message>
        <source>The offset is above 1000 s: NTP would not set the clock by itself.</source>
        <translation>Selisih waktu di atas 1000 s: NTP tidak akan menyetel jam dengan sendirinya.</translation>
    </message>
    <message>
        <source>Other version</source>
        <translation>Versi lain</translation>
    </message>
    <message>
        <source>The answer&apos;s version is not the one that the question was asked in.</source>
        <translation>Versi respons bukan versi yang dipakai dalam permintaan.</translation>
    </message>
    <message>
        <source>Best server</source>
        <translation>Server terbaik</translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation>Jitter</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Waktu</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Ganda</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Pemanggilan</translation>
    </message>
    <message>
        <source>The system call, by the kernel&apos;s name for it.</source>
        <translation>Pemanggilan sistem (system call), dengan nama dari kernel.</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Argumen</translation>
    </message>
    <message>
        <source>In symbols, as strace shows them; what came back stands there, too.</source>
        <translation>Dalam simbol, seperti yang ditampilkan strace; yang didapat kembali juga ada di situ.</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Hasil</translation>
    </message>
    <message>
        <source>What the call returned; -1 is a failure.</source>
        <translation>Yang dikembalikan pemanggilan; -1 berarti gagal.</translation>
    </message>
    <message>
        <source>Why it failed: the symbol of errno.</source>
        <translation>Mengapa gagal: simbol errno.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Mulai</translation>
    </message>
    <message>
        <source>When it began, since the first call of the run.</source>
        <translation>Kapan dimulai, dihitung dari pemanggilan pertama pengukuran ini.</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Lamanya</translation>
    </message>
    <message>
        <source>How long it took.</source>
        <translation>Berapa lama berlangsung.</translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>Thread</translation>
    </message>
    <message>
        <source>The kernel&apos;s number of the thread that made it.</source>
        <translation>Nomor dari kernel untuk thread yang membuatnya.</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Baris</translation>
    </message>
    <message>
        <source>Which row it was made for, the first where a question has several; none where it serves none or many. A file counts rows from 0, the window from 1.</source>
        <translation>Untuk baris mana pemanggilan ini dibuat, yang pertama jika sebuah pertanyaan punya beberapa; kosong jika tidak untuk satu baris pun atau untuk banyak baris. Berkas menghitung baris dari 0, jendela dari 1.</translation>
    </message>
    <message>
        <source>NTP clock error</source>
        <translation>Kesalahan jam NTP</translation>
    </message>
    <message>
        <source>How far the NTP server&apos;s clock runs ahead of this one; negative is behind.</source>
        <translation>Seberapa jauh jam server NTP mendahului jam ini; negatif berarti tertinggal.</translation>
    </message>
    <message>
        <source>NTP drift (ppm)</source>
        <translation>Drift NTP (ppm)</translation>
    </message>
    <message>
        <source>How many microseconds the NTP server&apos;s clock gains each second, from its start.</source>
        <translation>Berapa mikrodetik jam server NTP berjalan lebih cepat setiap detik, sejak server dimulai.</translation>
    </message>
    <message>
        <source>NTP delay out</source>
        <translation>Tundaan NTP pergi</translation>
    </message>
    <message>
        <source>How long a request is under way to the NTP server.</source>
        <translation>Berapa lama permintaan di perjalanan ke server NTP.</translation>
    </message>
    <message>
        <source>NTP delay back</source>
        <translation>Tundaan NTP pulang</translation>
    </message>
    <message>
        <source>How long a reply is under way from the NTP server.</source>
        <translation>Berapa lama respons di perjalanan dari server NTP.</translation>
    </message>
    <message>
        <source>NTP jitter</source>
        <translation>Jitter NTP</translation>
    </message>
    <message>
        <source>The most that chance adds to the NTP delay, each way.</source>
        <translation>Tambahan acak terbesar pada tundaan NTP, di setiap arah.</translation>
    </message>
    <message>
        <source>NTP loss</source>
        <translation>Kehilangan NTP</translation>
    </message>
    <message>
        <source>How many of a hundred NTP requests get no reply.</source>
        <translation>Berapa dari seratus permintaan NTP yang tidak mendapat respons.</translation>
    </message>
    <message>
        <source>NTP stratum</source>
        <translation>Stratum NTP</translation>
    </message>
    <message>
        <source>The stratum that the NTP server claims; 16 and more is unsynchronised.</source>
        <translation>Stratum yang disebutkan server NTP; 16 ke atas berarti tidak tersinkron.</translation>
    </message>
    <message>
        <source>NTP leap indicator</source>
        <translation>Leap indicator NTP</translation>
    </message>
    <message>
        <source>What the NTP server says of leap seconds, or that it is unsynchronised.</source>
        <translation>Yang dikatakan server NTP tentang detik kabisat, atau bahwa ia tidak tersinkron.</translation>
    </message>
    <message>
        <source>NTP kiss code</source>
        <translation>Kiss code NTP</translation>
    </message>
    <message>
        <source>Answers each NTP request with this kiss-o&apos;-death: RATE, DENY, RSTR, …</source>
        <translation>Menjawab setiap permintaan NTP dengan kiss-o&apos;-death ini: RATE, DENY, RSTR, …</translation>
    </message>
    <message>
        <source>NTP fault</source>
        <translation>Gangguan NTP</translation>
    </message>
    <message>
        <source>The NTP server answers wrongly, in this way.</source>
        <translation>Server NTP menjawab dengan salah, dengan cara ini.</translation>
    </message>
    <message>
        <source>DNS fault</source>
        <translation>Gangguan DNS</translation>
    </message>
    <message>
        <source>The DNS server answers wrongly, in this way.</source>
        <translation>Server DNS menjawab dengan salah, dengan cara ini.</translation>
    </message>
    <message>
        <source>DNS slow answer</source>
        <translation>Jawaban DNS lambat</translation>
    </message>
    <message>
        <source>How long the DNS server takes to answer for slow.practice.test.</source>
        <translation>Berapa lama sampai server DNS menjawab untuk slow.practice.test.</translation>
    </message>
    <message>
        <source>Echo delay</source>
        <translation>Tundaan echo</translation>
    </message>
    <message>
        <source>How long the echo server holds what it sends back.</source>
        <translation>Berapa lama server echo menahan yang akan dikirimnya kembali.</translation>
    </message>
    <message>
        <source>Echo loss</source>
        <translation>Kehilangan echo</translation>
    </message>
    <message>
        <source>How many of a hundred UDP datagrams the echo server swallows.</source>
        <translation>Berapa dari seratus datagram UDP yang ditelan server echo.</translation>
    </message>
    <message>
        <source>Echo rate</source>
        <translation>Laju echo</translation>
    </message>
    <message>
        <source>How fast the echo server sends back at most; 0 is as fast as it can.</source>
        <translation>Laju tertinggi server echo mengirim kembali; 0 berarti secepat mungkin.</translation>
    </message>
    <message>
        <source>Late answer after</source>
        <translation>Terlambat menjawab</translation>
    </message>
    <message>
        <source>How long the late server takes to answer.</source>
        <translation>Berapa lama sampai server yang terlambat menjawab.</translation>
    </message>
    <message>
        <source>Drip interval</source>
        <translation>Interval tetes</translation>
    </message>
    <message>
        <source>How long the dripping server waits before each byte.</source>
        <translation>Berapa lama server yang menetes menunggu sebelum setiap byte.</translation>
    </message>
    <message>
        <source>Reset after</source>
        <translation>Reset setelah</translation>
    </message>
    <message>
        <source>How long the resetting server waits for a first byte before it breaks off; a byte makes it do so at once.</source>
        <translation>Berapa lama server yang memutus menunggu byte pertama sebelum memutus koneksi; begitu ada byte, koneksi langsung diputus.</translation>
    </message>
    <message>
        <source>Sink rate</source>
        <translation>Laju sink</translation>
    </message>
    <message>
        <source>How fast the sink reads at most; 0 is as fast as it can.</source>
        <translation>Laju tertinggi sink membaca; 0 berarti secepat mungkin.</translation>
    </message>
    <message>
        <source>NTP port</source>
        <translation>Port NTP</translation>
    </message>
    <message>
        <source>DNS port</source>
        <translation>Port DNS</translation>
    </message>
    <message>
        <source>Echo port</source>
        <translation>Port echo</translation>
    </message>
    <message>
        <source>Sink port</source>
        <translation>Port sink</translation>
    </message>
    <message>
        <source>Silent port</source>
        <translation>Port diam</translation>
    </message>
    <message>
        <source>Late port</source>
        <translation>Port terlambat</translation>
    </message>
    <message>
        <source>Drip port</source>
        <translation>Port tetes</translation>
    </message>
    <message>
        <source>Refused port</source>
        <translation>Port ditolak</translation>
    </message>
    <message>
        <source>Black hole port</source>
        <translation>Port lubang hitam</translation>
    </message>
    <message>
        <source>Reset port</source>
        <translation>Port reset</translation>
    </message>
    <message>
        <source>Half-close port</source>
        <translation>Port half-close</translation>
    </message>
    <message>
        <source>Reference timestamp</source>
        <translation>Reference timestamp</translation>
    </message>
    <message>
        <source>Origin timestamp</source>
        <translation>Origin timestamp</translation>
    </message>
    <message>
        <source>Receive timestamp</source>
        <translation>Receive timestamp</translation>
    </message>
    <message>
        <source>Transmit timestamp</source>
        <translation>Transmit timestamp</translation>
    </message>
    <message>
        <source>Ports or names</source>
        <translation>Port atau nama</translation>
    </message>
    <message>
        <source>Ports, ranges, names or parts of names: 80, 53/udp, 1000-1010, http, *sql*.</source>
        <translation>Port, rentang, nama, atau bagian nama: 80, 53/udp, 1000-1010, http, *sql*.</translation>
    </message>
    <message>
        <source>Protocols</source>
        <translation>Protokol</translation>
    </message>
    <message>
        <source>Which protocols&apos; ports are looked up where a target names none itself.</source>
        <translation>Port protokol mana yang dicari jika sasaran tidak menyebutkan protokolnya.</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Layanan</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Keterangan</translation>
    </message>
    <message>
        <source>This system&apos;s list (/etc/services), or the one that Sockeye brings along.</source>
        <translation>Daftar sistem ini (/etc/services), atau daftar yang dibawa Sockeye.</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Ditemukan</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Tanpa nama</translation>
    </message>
    <message>
        <source>Asked twice</source>
        <translation>Diminta dua kali</translation>
    </message>
    <message>
        <source>System&apos;s list</source>
        <translation>Daftar sistem</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>Terakhir diubah</translation>
    </message>
    <message>
        <source>Entries in the system&apos;s list</source>
        <translation>Entri di daftar sistem</translation>
    </message>
    <message>
        <source>Entries in Sockeye&apos;s list</source>
        <translation>Entri di daftar Sockeye</translation>
    </message>
    <message>
        <source>Put into the request. Left empty: as in the bytes.</source>
        <translation>Dimasukkan ke dalam permintaan. Jika kosong: seperti pada byte-nya.</translation>
    </message>
    <message>
        <source>Put into the request: now, 0x with 16 hex digits, or a time in ISO 8601.</source>
        <translation>Dimasukkan ke dalam permintaan: now, 0x dengan 16 digit hex, atau waktu menurut ISO 8601.</translation>
    </message>
    <message>
        <source>An NTP server: a host name or an address, perhaps with a port (HOST:PORT).</source>
        <translation>Sebuah server NTP: nama host atau alamat, boleh dengan port (HOST:PORT).</translation>
    </message>
    <message>
        <source>The version in the request; where bytes are given it stands there.</source>
        <translation>Versi dalam permintaan; jika byte diisikan, versinya ada di dalam byte itu.</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Byte</translation>
    </message>
    <message>
        <source>The whole request in hex; 00*47 is 47 zeros. Left empty: the exercise&apos;s 48 bytes, with the version chosen.</source>
        <translation>Seluruh permintaan dalam hex; 00*47 adalah 47 nol. Jika kosong: 48 byte dari praktikum, dengan versi yang dipilih.</translation>
    </message>
    <message>
        <source>How long the reply is waited for.</source>
        <translation>Berapa lama respons ditunggu.</translation>
    </message>
    <message>
        <source>Put into the request: up to four characters, an IPv4 address, or 0x with eight hex digits.</source>
        <translation>Dimasukkan ke dalam permintaan: paling banyak empat karakter, sebuah alamat IPv4, atau 0x dengan delapan digit hex.</translation>
    </message>
    <message>
        <source>Packet</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>First bit</source>
        <translation>Bit pertama</translation>
    </message>
    <message>
        <source>Counted from 0, the most significant bit of the first byte.</source>
        <translation>Dihitung dari 0, yaitu bit paling berarti dari byte pertama.</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>Bit</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Arti</translation>
    </message>
    <message>
        <source>Responder</source>
        <translation>Penjawab</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Penilaian</translation>
    </message>
    <message>
        <source>Kiss code</source>
        <translation>Kiss code</translation>
    </message>
    <message>
        <source>A Sockeye sink: HOST, HOST:PORT or [ADDRESS]:PORT. On another machine, “sockeye-cli sink” runs one.</source>
        <translation>Sebuah sink Sockeye: HOST, HOST:PORT, atau [ALAMAT]:PORT. Di komputer lain, “sockeye-cli sink” menjalankannya.</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Pola</translation>
    </message>
    <message>
        <source>What is sent, and what is waited for.</source>
        <translation>Apa yang dikirim, dan apa yang ditunggu.</translation>
    </message>
    <message>
        <source>SO_SNDBUF of this side; 0 is the system&apos;s own. A list is tried one by one.</source>
        <translation>SO_SNDBUF di pihak ini; 0 berarti bawaan sistem. Isi sebuah daftar dicoba satu per satu.</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durasi</translation>
    </message>
    <message>
        <source>How long each row sends.</source>
        <translation>Berapa lama setiap baris mengirim.</translation>
    </message>
    <message>
        <source>SO_RCVBUF of the sink; 0 is the system&apos;s own. A list is tried one by one.</source>
        <translation>SO_RCVBUF di sink; 0 berarti bawaan sistem. Isi sebuah daftar dicoba satu per satu.</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Penulisan</translation>
    </message>
    <message>
        <source>Bytes a write; none: 131072 in bulk (1400 over UDP), 64 otherwise. A list is tried one by one.</source>
        <translation>Byte per penulisan; none: 131072 untuk massal (1400 lewat UDP), 64 untuk yang lain. Isi sebuah daftar dicoba satu per satu.</translation>
    </message>
    <message>
        <source>TCP_NODELAY: small writes leave at once, without waiting for others.</source>
        <translation>TCP_NODELAY: penulisan kecil langsung dikirim, tanpa menunggu yang lain.</translation>
    </message>
    <message>
        <source>Streams</source>
        <translation>Aliran</translation>
    </message>
    <message>
        <source>Connections that send at the same time, a thread each.</source>
        <translation>Koneksi yang mengirim pada saat yang sama, masing-masing dengan satu thread.</translation>
    </message>
    <message>
        <source>UDP sends as fast as the system takes it; what does not come is counted.</source>
        <translation>UDP mengirim secepat yang diterima sistem; yang tidak sampai dihitung.</translation>
    </message>
    <message>
        <source>As asked; 0 is the system&apos;s own.</source>
        <translation>Seperti yang diminta; 0 berarti bawaan sistem.</translation>
    </message>
    <message>
        <source>Of the sink, as asked; 0 is the system&apos;s own.</source>
        <translation>Di sink, seperti yang diminta; 0 berarti bawaan sistem.</translation>
    </message>
    <message>
        <source>What the sink counted; where it answers, what was sent; where the row ended early, what the sink&apos;s system had confirmed, or over UDP what was sent.</source>
        <translation>Yang dihitung sink; jika sink menjawab, yang dikirim; jika baris berakhir lebih awal, yang sudah dikonfirmasi sistem sink, atau pada UDP, yang dikirim.</translation>
    </message>
    <message>
        <source>From the first write until the sink had all.</source>
        <translation>Dari penulisan pertama sampai sink menerima semuanya.</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Laju</translation>
    </message>
    <message>
        <source>Writes</source>
        <translation>Jumlah penulisan</translation>
    </message>
    <message>
        <source>How many writes the system took, whole or in part.</source>
        <translation>Berapa penulisan yang diterima sistem, seluruhnya atau sebagian.</translation>
    </message>
    <message>
        <source>Median round</source>
        <translation>Median putaran</translation>
    </message>
    <message>
        <source>From a request to its answer; half of the rounds were quicker.</source>
        <translation>Dari permintaan sampai responsnya; setengah dari semua putaran lebih cepat.</translation>
    </message>
    <message>
        <source>99 % of rounds within</source>
        <translation>99 % putaran selesai dalam</translation>
    </message>
    <message>
        <source>Sent again</source>
        <translation>Dikirim ulang</translation>
    </message>
    <message>
        <source>Segments that TCP sent more than once (TCP_INFO).</source>
        <translation>Segmen yang dikirim TCP lebih dari satu kali (TCP_INFO).</translation>
    </message>
    <message>
        <source>Effective send buffer</source>
        <translation>Buffer pengiriman efektif</translation>
    </message>
    <message>
        <source>SO_SNDBUF as the kernel had it at the end: twice what was asked, or what it made of it by itself.</source>
        <translation>SO_SNDBUF pada kernel di akhir: dua kali yang diminta, atau ukuran yang ditetapkan kernel sendiri.</translation>
    </message>
    <message>
        <source>95 % of rounds within</source>
        <translation>95 % putaran selesai dalam</translation>
    </message>
    <message>
        <source>Longest round</source>
        <translation>Putaran terlama</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Hilang</translation>
    </message>
    <message>
        <source>UDP: datagrams that were sent and did not come.</source>
        <translation>UDP: datagram yang dikirim dan tidak sampai.</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>Waktu pulang-pergi</translation>
    </message>
    <message>
        <source>What the kernel makes of the time there and back (TCP_INFO).</source>
        <translation>Perkiraan kernel tentang waktu pulang-pergi (TCP_INFO).</translation>
    </message>
    <message>
        <source>Congestion window</source>
        <translation>Congestion window</translation>
    </message>
    <message>
        <source>How many segments TCP would have under way at once (TCP_INFO).</source>
        <translation>Berapa segmen yang boleh berada di perjalanan sekaligus menurut TCP (TCP_INFO).</translation>
    </message>
    <message>
        <source>Waited for the sink</source>
        <translation>Menunggu sink</translation>
    </message>
    <message>
        <source>How long the sink&apos;s receive buffer was the bound (TCP_INFO).</source>
        <translation>Berapa lama buffer penerimaan sink menjadi pembatas (TCP_INFO).</translation>
    </message>
    <message>
        <source>Waited for the send buffer</source>
        <translation>Menunggu buffer pengiriman</translation>
    </message>
    <message>
        <source>How long more could have been sent, had the send buffer held more (TCP_INFO).</source>
        <translation>Berapa lama TCP sebenarnya dapat mengirim lebih banyak, seandainya buffer pengiriman memuat lebih banyak (TCP_INFO).</translation>
    </message>
    <message>
        <source>Best rate</source>
        <translation>Laju tertinggi</translation>
    </message>
    <message>
        <source>Its send buffer</source>
        <translation>Buffer pengirimannya</translation>
    </message>
    <message>
        <source>Who is waited for: HOST, HOST:PORT or [ADDRESS]:PORT. For a look-up it is the name server.</source>
        <translation>Siapa yang ditunggu: HOST, HOST:PORT, atau [ALAMAT]:PORT. Untuk pencarian nama, server DNS-nya.</translation>
    </message>
    <message>
        <source>What is only set and read back, as the exercise does; empty is None.</source>
        <translation>Yang hanya diatur dan dibaca kembali, seperti pada praktikum; kosong berarti None.</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Ukur</translation>
    </message>
    <message>
        <source>Timeouts whose effect is measured, with commas between (a decimal has a point: 0.5); or none.</source>
        <translation>Waktu tunggu yang diukur akibatnya, dipisahkan dengan koma (pecahan memakai titik: 0.5); atau none.</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Operasi</translation>
    </message>
    <message>
        <source>Which call is timed.</source>
        <translation>Pemanggilan mana yang diukur waktunya.</translation>
    </message>
    <message>
        <source>How the call gets its timeout: by the program or by the kernel.</source>
        <translation>Bagaimana pemanggilan mendapat waktu tunggunya: dari program atau dari kernel.</translation>
    </message>
    <message>
        <source>How many are to be received, or sent, before it is done; one call may bring fewer.</source>
        <translation>Berapa yang harus diterima, atau dikirim, sampai selesai; satu pemanggilan bisa membawa lebih sedikit.</translation>
    </message>
    <message>
        <source>The timeout that was asked for; nothing where there is to be none.</source>
        <translation>Waktu tunggu yang diminta; kosong jika tanpa waktu tunggu.</translation>
    </message>
    <message>
        <source>Program keeps</source>
        <translation>Disimpan program</translation>
    </message>
    <message>
        <source>What the program itself remembers; nothing is Python&apos;s None.</source>
        <translation>Yang disimpan program itu sendiri; kosong adalah None di Python.</translation>
    </message>
    <message>
        <source>Kernel reports</source>
        <translation>Laporan kernel</translation>
    </message>
    <message>
        <source>What getsockopt says; 0 is for ever.</source>
        <translation>Yang dikatakan getsockopt; 0 berarti selamanya.</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Hasil</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Terukur</translation>
    </message>
    <message>
        <source>How long the call took, by the monotonic clock.</source>
        <translation>Berapa lama pemanggilan berlangsung, menurut jam monotonik.</translation>
    </message>
    <message>
        <source>Overshoot</source>
        <translation>Keterlambatan</translation>
    </message>
    <message>
        <source>How much later than asked the call gave up.</source>
        <translation>Berapa lama setelah waktu yang diminta pemanggilan berhenti menunggu.</translation>
    </message>
    <message>
        <source>What came until it ended.</source>
        <translation>Yang datang sampai pemanggilan berakhir.</translation>
    </message>
    <message>
        <source>Sent before</source>
        <translation>Dikirim sebelumnya</translation>
    </message>
    <message>
        <source>What both ends took without waiting, before the send that is timed.</source>
        <translation>Yang diterima kedua ujung tanpa menunggu, sebelum pengiriman yang diukur.</translation>
    </message>
    <message>
        <source>SYN retries</source>
        <translation>Ulangan SYN</translation>
    </message>
    <message>
        <source>How often TCP sent its request to connect again, as TCP_INFO counts.</source>
        <translation>Berapa kali TCP mengirim ulang permintaan koneksinya, menurut TCP_INFO.</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Suspensi</translation>
    </message>
    <message>
        <source>How long the computer was suspended meanwhile; the measured time is without it.</source>
        <translation>Berapa lama komputer ditidurkan (suspend) di tengahnya; tidak termasuk dalam waktu terukur.</translation>
    </message>
    <message>
        <source>Default timeout</source>
        <translation>Waktu tunggu bawaan</translation>
    </message>
    <message>
        <source>Current timeout</source>
        <translation>Waktu tunggu sekarang</translation>
    </message>
    <message>
        <source>Kernel&apos;s default</source>
        <translation>Bawaan kernel</translation>
    </message>
    <message>
        <source>Kernel&apos;s current</source>
        <translation>Nilai kernel sekarang</translation>
    </message>
    <message>
        <source>Which sockets are listed. UNIX sockets stay within this machine.</source>
        <translation>Soket mana yang didaftar. Soket UNIX tetap di dalam komputer ini.</translation>
    </message>
    <message>
        <source>States</source>
        <translation>Keadaan</translation>
    </message>
    <message>
        <source>Only sockets in one of these states; none chosen means all.</source>
        <translation>Hanya soket dalam salah satu keadaan ini; tanpa pilihan berarti semua.</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>Only sockets of programs with this in their name, or of this process id.</source>
        <translation>Hanya soket milik program dengan teks ini dalam namanya, atau dengan nomor proses ini.</translation>
    </message>
    <message>
        <source>Families</source>
        <translation>Keluarga</translation>
    </message>
    <message>
        <source>Only TCP and UDP sockets of these; none chosen means both.</source>
        <translation>Hanya soket TCP dan UDP dari keluarga ini; tanpa pilihan berarti keduanya.</translation>
    </message>
    <message>
        <source>Look again every second, and mark what is new, changed or gone, until stopped.</source>
        <translation>Lihat lagi setiap detik, dan tandai yang baru, berubah, atau hilang, sampai dihentikan.</translation>
    </message>
    <message>
        <source>Local address</source>
        <translation>Alamat lokal</translation>
    </message>
    <message>
        <source>This end. 0.0.0.0 and :: stand for every address of this machine; of a UNIX socket, its path.</source>
        <translation>Ujung ini. 0.0.0.0 dan :: berarti semua alamat komputer ini; pada soket UNIX, path-nya.</translation>
    </message>
    <message>
        <source>Local port</source>
        <translation>Port lokal</translation>
    </message>
    <message>
        <source>Remote address</source>
        <translation>Alamat lawan</translation>
    </message>
    <message>
        <source>The other end; none where there is no connection.</source>
        <translation>Ujung lain; kosong jika tidak ada koneksi.</translation>
    </message>
    <message>
        <source>Remote port</source>
        <translation>Port lawan</translation>
    </message>
    <message>
        <source>Inode</source>
        <translation>Inode</translation>
    </message>
    <message>
        <source>The kernel&apos;s number of the socket, by which its program is found; none where no program has it.</source>
        <translation>Nomor soket di kernel, yang dipakai untuk menemukan programnya; kosong jika tidak ada program yang memilikinya.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Perubahan</translation>
    </message>
    <message>
        <source>When following: new, changed (state, queues, program) or gone since the last look.</source>
        <translation>Saat memantau: baru, berubah (keadaan, antrean, program), atau hilang sejak terakhir dilihat.</translation>
    </message>
    <message>
        <source>Receive queue</source>
        <translation>Antrean terima</translation>
    </message>
    <message>
        <source>What has come and the program has not read yet; of a listener, how many connections wait to be accepted.</source>
        <translation>Yang sudah tiba dan belum dibaca program; pada soket yang menunggu, jumlah koneksi yang belum diterima.</translation>
    </message>
    <message>
        <source>Send queue</source>
        <translation>Antrean kirim</translation>
    </message>
    <message>
        <source>What was sent and the other side has not confirmed yet; of a listener, how many connections may wait.</source>
        <translation>Yang sudah dikirim dan belum dikonfirmasi pihak lain; pada soket yang menunggu, jumlah koneksi yang boleh mengantre.</translation>
    </message>
    <message>
        <source>The kernel&apos;s own smoothed measurement, TCP_INFO.</source>
        <translation>Pengukuran kernel sendiri yang diperhalus, TCP_INFO.</translation>
    </message>
    <message>
        <source>How many segments may be on their way at once, TCP_INFO.</source>
        <translation>Jumlah segmen yang boleh berada di jalan sekaligus, TCP_INFO.</translation>
    </message>
    <message>
        <source>Process id</source>
        <translation>Nomor proses</translation>
    </message>
    <message>
        <source>Who has the socket. Whose descriptors this user may not read is not visible; TIME_WAIT belongs to nobody.</source>
        <translation>Pemilik soket. Program yang deskriptornya tidak boleh dibaca pengguna ini tidak terlihat; TIME_WAIT tidak dimiliki siapa pun.</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Pengguna</translation>
    </message>
    <message>
        <source>Its name in /etc/passwd, else its number.</source>
        <translation>Namanya di /etc/passwd, atau nomornya.</translation>
    </message>
    <message>
        <source>Further processes</source>
        <translation>Proses lain</translation>
    </message>
    <message>
        <source>Others that have the same socket, such as children of a server.</source>
        <translation>Proses lain dengan soket yang sama, misalnya anak proses sebuah server.</translation>
    </message>
    <message>
        <source>The kind of a UNIX socket.</source>
        <translation>Jenis soket UNIX.</translation>
    </message>
    <message>
        <source>Other end&apos;s inode</source>
        <translation>Inode ujung lain</translation>
    </message>
    <message>
        <source>Of a UNIX socket: the socket that it is connected to.</source>
        <translation>Pada soket UNIX: soket tempatnya terhubung.</translation>
    </message>
    <message>
        <source>The one that the socket is bound to.</source>
        <translation>Antarmuka tempat soket diikat.</translation>
    </message>
    <message>
        <source>Timer</source>
        <translation>Timer</translation>
    </message>
    <message>
        <source>What the kernel will do when the time is over.</source>
        <translation>Yang akan dilakukan kernel ketika waktunya habis.</translation>
    </message>
    <message>
        <source>How much time is left.</source>
        <translation>Sisa waktunya.</translation>
    </message>
    <message>
        <source>How often what waits for an answer was sent again.</source>
        <translation>Berapa kali kiriman yang menunggu jawaban dikirim ulang.</translation>
    </message>
    <message>
        <source>Sockets</source>
        <translation>Soket</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>Menunggu</translation>
    </message>
    <message>
        <source>Established</source>
        <translation>Terhubung</translation>
    </message>
    <message>
        <source>In TIME_WAIT</source>
        <translation>Dalam TIME_WAIT</translation>
    </message>
    <message>
        <source>In CLOSE_WAIT</source>
        <translation>Dalam CLOSE_WAIT</translation>
    </message>
    <message>
        <source>UDP sockets</source>
        <translation>Soket UDP</translation>
    </message>
    <message>
        <source>UNIX sockets</source>
        <translation>Soket UNIX</translation>
    </message>
    <message>
        <source>Owners not visible</source>
        <translation>Pemilik tidak terlihat</translation>
    </message>
    <message>
        <source>sock_diag&apos;s error</source>
        <translation>Galat sock_diag</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Sasaran</translation>
    </message>
    <message>
        <source>Host names, addresses, ranges (192.0.2.10-20) or networks (192.0.2.0/24); with a port for TCP and UDP (HOST:PORT).</source>
        <translation>Nama host, alamat, rentang (192.0.2.10-20), atau jaringan (192.0.2.0/24); dengan port untuk TCP dan UDP (HOST:PORT).</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Probes to each target; 0 goes on until stopped.</source>
        <translation>Probe ke setiap sasaran; 0 berjalan terus sampai dihentikan.</translation>
    </message>
    <message>
        <source>Between two probes to one target.</source>
        <translation>Antara dua probe ke satu sasaran.</translation>
    </message>
    <message>
        <source>How long an answer is waited for; one that comes later is called late.</source>
        <translation>Berapa lama respons ditunggu; yang datang sesudahnya disebut terlambat.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Ukuran</translation>
    </message>
    <message>
        <source>What a probe carries, without its headers. A TCP probe carries nothing.</source>
        <translation>Isi sebuah probe, tanpa header. Probe TCP tidak membawa apa-apa.</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>How many routers a probe may pass: IPv4&apos;s TTL, IPv6&apos;s hop limit.</source>
        <translation>Berapa router yang boleh dilewati sebuah probe: TTL pada IPv4, hop limit pada IPv6.</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Metode</translation>
    </message>
    <message>
        <source>What is sent. Automatic: ICMP where this system permits it, else a TCP connection, to which a refusal is an answer, too.</source>
        <translation>Yang dikirim. Otomatis: ICMP jika sistem ini mengizinkannya, jika tidak, koneksi TCP; penolakan pun berarti jawaban.</translation>
    </message>
    <message>
        <source>Where TCP and UDP probes go. Left empty: 80 for TCP, 33434 for UDP.</source>
        <translation>Tujuan probe TCP dan UDP. Jika kosong: 80 untuk TCP, 33434 untuk UDP.</translation>
    </message>
    <message>
        <source>Which of a name&apos;s addresses is asked.</source>
        <translation>Alamat mana dari sebuah nama yang ditanya.</translation>
    </message>
    <message>
        <source>When the probe went.</source>
        <translation>Saat probe dikirim.</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Sasaran</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Nomor</translation>
    </message>
    <message>
        <source>Of the answer: an ICMP message with its 8 bytes of header, or a datagram.</source>
        <translation>Dari respons: pesan ICMP dengan header 8 byte, atau datagram.</translation>
    </message>
    <message>
        <source>What was left of the answer&apos;s TTL, of which each router took one.</source>
        <translation>Sisa TTL respons; setiap router mengurangi satu.</translation>
    </message>
    <message>
        <source>From sending the probe until its answer came.</source>
        <translation>Dari pengiriman probe sampai responsnya datang.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Dari</translation>
    </message>
    <message>
        <source>Who answered, or reported the error.</source>
        <translation>Siapa yang menjawab atau melaporkan galat.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Jawaban</translation>
    </message>
    <message>
        <source>What the answer was; each of them shows that the target is there.</source>
        <translation>Apa jawabannya; masing-masing membuktikan bahwa sasaran ada.</translation>
    </message>
    <message>
        <source>ICMP type</source>
        <translation>Tipe ICMP</translation>
    </message>
    <message>
        <source>Of the error that was reported.</source>
        <translation>Dari galat yang dilaporkan.</translation>
    </message>
    <message>
        <source>ICMP code</source>
        <translation>Kode ICMP</translation>
    </message>
    <message>
        <source>Bytes that the next link takes in one packet, where the probe was too big.</source>
        <translation>Byte yang diterima tautan berikutnya dalam satu paket, jika probe terlalu besar.</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Biasanya</translation>
    </message>
    <message>
        <source>The target&apos;s round trip before this one, smoothed as TCP does.</source>
        <translation>Waktu pulang-pergi sasaran sebelum ini, dihaluskan seperti pada TCP.</translation>
    </message>
    <message>
        <source>Differs at</source>
        <translation>Beda mulai</translation>
    </message>
    <message>
        <source>The first byte of the payload that came back otherwise, from 0.</source>
        <translation>Byte pertama dari isi yang kembali berbeda, dihitung dari 0.</translation>
    </message>
    <message>
        <source>The round trip ends at the moment at which the kernel received the answer.</source>
        <translation>Waktu pulang-pergi berakhir pada saat kernel menerima respons.</translation>
    </message>
    <message>
        <source>Probes that were answered, late ones too.</source>
        <translation>Probe yang dijawab, termasuk yang terlambat.</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Hilang</translation>
    </message>
    <message>
        <source>Of the probes that are not on their way any more.</source>
        <translation>Dari probe yang sudah tidak di jalan lagi.</translation>
    </message>
    <message>
        <source>Shortest</source>
        <translation>Terpendek</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>95 % within</source>
        <translation>95 % dalam</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>Terpanjang</translation>
    </message>
    <message>
        <source>By how much a round trip differs from the one before, on average.</source>
        <translation>Selisih rata-rata antara satu waktu pulang-pergi dan yang sebelumnya.</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Rata-rata</translation>
    </message>
    <message>
        <source>99 % within</source>
        <translation>99 % dalam</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Terlambat</translation>
    </message>
    <message>
        <source>Reordered</source>
        <translation>Didahului</translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation>Tidak terjangkau</translation>
    </message>
    <message>
        <source>TTL exceeded</source>
        <translation>TTL habis</translation>
    </message>
    <message>
        <source>Answering</source>
        <translation>Menjawab</translation>
    </message>
    <message>
        <source>ping_group_range</source>
        <translation>ping_group_range</translation>
    </message>
    <message>
        <source>The setting net.ipv4.ping_group_range, where it keeps ICMP datagrams from being used.</source>
        <translation>Pengaturan net.ipv4.ping_group_range, jika membuat datagram ICMP tidak dapat dipakai.</translation>
    </message>
    <message>
        <source>See the buffers of a socket to %1</source>
        <translation>Lihat buffer soket ke %1</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Whom to ask outside, as HOST or HOST:PORT (443 where none is named): names, TCP, TLS, IPv6 and path MTU are tried with them. Two or more tell one site from all. Empty: nobody.</source>
        <translation>Pihak luar yang ditanyai, berupa HOST atau HOST:PORT (443 jika tidak disebutkan): nama, TCP, TLS, IPv6, dan MTU jalur dicoba dengan mereka. Dua atau lebih membedakan masalah satu situs dari masalah semuanya. Jika kosong: tidak ada.</translation>
    </message>
    <message>
        <source>Portal page</source>
        <translation>Halaman portal</translation>
    </message>
    <message>
        <source>A page over plain http:// whose answer is known, by which a captive portal is recognised. Empty: none.</source>
        <translation>Halaman lewat http:// biasa yang jawabannya sudah diketahui, untuk mengenali portal login. Jika kosong: tidak ada.</translation>
    </message>
    <message>
        <source>Time server</source>
        <translation>Server waktu</translation>
    </message>
    <message>
        <source>An NTP server to compare the clock with. Empty: none.</source>
        <translation>Server NTP untuk membandingkan jam. Jika kosong: tidak ada.</translation>
    </message>
    <message>
        <source>Repeat every</source>
        <translation>Ulangi setiap</translation>
    </message>
    <message>
        <source>Portal page&apos;s answer</source>
        <translation>Jawaban halaman portal</translation>
    </message>
    <message>
        <source>What stands in that page. Empty: it is status 204, and nothing.</source>
        <translation>Isi halaman itu. Jika kosong: status 204, tanpa isi.</translation>
    </message>
    <message>
        <source>Probes of the gateway</source>
        <translation>Probe ke gateway</translation>
    </message>
    <message>
        <source>How many are sent to find out what is lost on the way to it; 0: none.</source>
        <translation>Berapa yang dikirim untuk mengetahui apa yang hilang di jalan ke sana; 0: tidak ada.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Langkah</translation>
    </message>
    <message>
        <source>Who was asked, or what was looked at.</source>
        <translation>Siapa yang ditanyai, atau apa yang dilihat.</translation>
    </message>
    <message>
        <source>What to try</source>
        <translation>Saran</translation>
    </message>
    <message>
        <source>How long the step took; several go on side by side.</source>
        <translation>Berapa lama langkah ini; beberapa berjalan bersamaan.</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Temuan</translation>
    </message>
    <message>
        <source>What was found, as a word that never changes, for programs.</source>
        <translation>Apa yang ditemukan, sebagai kata yang tidak pernah berubah, untuk program.</translation>
    </message>
    <message>
        <source>Because of</source>
        <translation>Karena</translation>
    </message>
    <message>
        <source>The step that failed, for which this one was skipped.</source>
        <translation>Langkah yang gagal, yang membuat langkah ini dilewati.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Di mana</translation>
    </message>
    <message>
        <source>The one that decided; none where nothing is wrong.</source>
        <translation>Langkah yang menentukan; tidak ada jika tidak ada yang salah.</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>Putaran</translation>
    </message>
    <message>
        <source>Breaks</source>
        <translation>Gangguan</translation>
    </message>
    <message>
        <source>How often the way out was lost; rounds in a row are one.</source>
        <translation>Berapa kali jalan keluar hilang; putaran yang berturut-turut dihitung satu.</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Sejak</translation>
    </message>
    <message>
        <source>When the first round began.</source>
        <translation>Saat putaran pertama dimulai.</translation>
    </message>
    <message>
        <source>The steps at which the breaks were, each once.</source>
        <translation>Langkah tempat gangguan terjadi, masing-masing sekali.</translation>
    </message>
    <message>
        <source>When following: new, changed (not the counters) or gone a moment ago.</source>
        <translation>Saat memantau: baru, berubah (tidak termasuk penghitung), atau baru saja hilang.</translation>
    </message>
    <message>
        <source>Names to look up, or addresses, networks and ranges to find the names of.</source>
        <translation>Nama yang dicari, atau alamat, jaringan, dan rentang yang dicari namanya.</translation>
    </message>
    <message>
        <source>Look up %1</source>
        <translation>Cari %1</translation>
    </message>
    <message>
        <source>NTP servers: host names or addresses, perhaps with a port (HOST:PORT), ranges or networks.</source>
        <translation>Server NTP: nama host atau alamat, boleh dengan port (HOST:PORT), rentang, atau jaringan.</translation>
    </message>
    <message>
        <source>Ask %1 for the time</source>
        <translation>Tanyakan waktu ke %1</translation>
    </message>
    <message>
        <source>Ping %1</source>
        <translation>Ping %1</translation>
    </message>
    <message>
        <source>Path hops</source>
        <translation>Hop jalur</translation>
    </message>
    <message>
        <source>How many hops the path server is away: simulated routers, and itself.</source>
        <translation>Berapa hop jauhnya server jalur: router simulasi, dan server itu sendiri.</translation>
    </message>
    <message>
        <source>Path delay</source>
        <translation>Tundaan jalur</translation>
    </message>
    <message>
        <source>How long each hop of the path takes, there and back.</source>
        <translation>Berapa lama setiap hop di jalur, pergi dan pulang.</translation>
    </message>
    <message>
        <source>Path silent hop</source>
        <translation>Hop diam jalur</translation>
    </message>
    <message>
        <source>This router passes probes on and reports nothing; 0 is none.</source>
        <translation>Router ini meneruskan probe dan tidak melaporkan apa-apa; 0 berarti tidak ada.</translation>
    </message>
    <message>
        <source>Path lossy hop</source>
        <translation>Hop kehilangan jalur</translation>
    </message>
    <message>
        <source>The link to this hop loses what goes through it; 0 is none.</source>
        <translation>Tautan ke hop ini kehilangan apa yang melewatinya; 0 berarti tidak ada.</translation>
    </message>
    <message>
        <source>Path loss</source>
        <translation>Kehilangan jalur</translation>
    </message>
    <message>
        <source>How many of a hundred probes that link loses.</source>
        <translation>Berapa dari seratus probe yang hilang di tautan itu.</translation>
    </message>
    <message>
        <source>Path limiting hop</source>
        <translation>Hop pembatas di jalur</translation>
    </message>
    <message>
        <source>This router reports once a second and passes everything on; 0 is none.</source>
        <translation>Router ini melapor sekali per detik dan meneruskan semuanya; 0 berarti tidak ada.</translation>
    </message>
    <message>
        <source>Path branching hop</source>
        <translation>Hop bercabang di jalur</translation>
    </message>
    <message>
        <source>At this hop two routers take turns; 0 is none.</source>
        <translation>Di hop ini dua router bergantian; 0 berarti tidak ada.</translation>
    </message>
    <message>
        <source>Path loop</source>
        <translation>Putaran di jalur</translation>
    </message>
    <message>
        <source>This router and the next send everything to each other; 0 is none.</source>
        <translation>Router ini dan router berikutnya saling mengirimkan semuanya; 0 berarti tidak ada.</translation>
    </message>
    <message>
        <source>Path port</source>
        <translation>Port jalur</translation>
    </message>
    <message>
        <source>Host names, addresses, ranges (192.0.2.10-20) or networks (192.0.2.0/24); with a port (HOST:PORT) only that one is asked. A practice name adds its practice port.</source>
        <translation>Nama host, alamat, rentang (192.0.2.10-20), atau jaringan (192.0.2.0/24); jika disertai port (HOST:PORT), hanya port itu yang ditanyai. Nama latihan menambahkan port latihannya.</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Numbers, ranges and names (22,http,8000-8100); common stands for about a hundred usual ones, all for 1-65535.</source>
        <translation>Nomor, rentang, dan nama (22,http,8000-8100); common berarti sekitar seratus port yang lazim, all berarti 1-65535.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Which ports become rows; the others are counted.</source>
        <translation>Port mana yang menjadi baris; yang lain hanya dihitung.</translation>
    </message>
    <message>
        <source>Banner</source>
        <translation>Banner</translation>
    </message>
    <message>
        <source>Listen for half a second to what an open port says first.</source>
        <translation>Mendengarkan selama setengah detik apa yang pertama kali dikatakan port terbuka.</translation>
    </message>
    <message>
        <source>How long a port may take to answer; then it is called filtered.</source>
        <translation>Berapa lama port boleh menunda jawabannya; setelah itu port disebut tersaring.</translation>
    </message>
    <message>
        <source>At a time</source>
        <translation>Sekaligus</translation>
    </message>
    <message>
        <source>So many connections are being made at a time, at most.</source>
        <translation>Paling banyak sekian koneksi yang sedang dibuat pada saat yang sama.</translation>
    </message>
    <message>
        <source>So many connections a second, at most. Left empty: as fast as it goes; 1000 outside this computer&apos;s own networks.</source>
        <translation>Paling banyak sekian koneksi per detik. Jika kosong: secepat mungkin; 1000 di luar jaringan komputer ini sendiri.</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>What the state was seen by, in nmap&apos;s words.</source>
        <translation>Dari apa keadaan itu diketahui, dengan istilah nmap.</translation>
    </message>
    <message>
        <source>What usually has this port; a scan can&apos;t see what really is there.</source>
        <translation>Pemilik port ini yang lazim; pemindaian tidak dapat melihat apa yang sebenarnya ada di sana.</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latensi</translation>
    </message>
    <message>
        <source>From asking the port until its answer was seen.</source>
        <translation>Dari bertanya ke port sampai jawabannya terlihat.</translation>
    </message>
    <message>
        <source>What the port said first; what is not printable stands as \xHH.</source>
        <translation>Yang pertama kali dikatakan port; yang tidak dapat dicetak ditulis sebagai \xHH.</translation>
    </message>
    <message>
        <source>Self-connect</source>
        <translation>Koneksi diri</translation>
    </message>
    <message>
        <source>The connection met itself, so nobody listens there.</source>
        <translation>Koneksi itu bertemu dirinya sendiri, jadi tidak ada yang mendengarkan di sana.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Terbuka</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Tertutup</translation>
    </message>
    <message>
        <source>Filtered</source>
        <translation>Tersaring</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Alamat</translation>
    </message>
    <message>
        <source>On all addresses together.</source>
        <translation>Pada semua alamat bersama-sama.</translation>
    </message>
    <message>
        <source>Targets and ports that could not be asked.</source>
        <translation>Sasaran dan port yang tidak dapat ditanyai.</translation>
    </message>
    <message>
        <source>Self-connects</source>
        <translation>Koneksi diri</translation>
    </message>
    <message>
        <source>Connections that were being made at a time, at most.</source>
        <translation>Jumlah terbanyak koneksi yang sedang dibuat pada saat yang sama.</translation>
    </message>
    <message>
        <source>Connections a second, at most; empty where nothing limited them.</source>
        <translation>Paling banyak sekian koneksi per detik; kosong jika tidak dibatasi.</translation>
    </message>
    <message>
        <source>Limited by</source>
        <translation>Dibatasi oleh</translation>
    </message>
    <message>
        <source>What this system had too little of, so that the scan went slower.</source>
        <translation>Yang kurang di sistem ini, sehingga pemindaian menjadi lebih lambat.</translation>
    </message>
    <message>
        <source>Name the service of port %1</source>
        <translation>Cari nama layanan port %1</translation>
    </message>
    <message>
        <source>Send an SNTP packet to %1</source>
        <translation>Kirim paket SNTP ke %1</translation>
    </message>
    <message>
        <source>Try timeouts with %1</source>
        <translation>Coba waktu tunggu dengan %1</translation>
    </message>
    <message>
        <source>A host name or address; with a port for UDP and TCP (HOST:PORT).</source>
        <translation>Nama host atau alamat; dengan port untuk UDP dan TCP (HOST:PORT).</translation>
    </message>
    <message>
        <source>What is sent. Firewalls let TCP to a port in use through most often; routers answer to all three.</source>
        <translation>Yang dikirim. Firewall paling sering meloloskan TCP ke port yang dipakai; router menjawab ketiganya.</translation>
    </message>
    <message>
        <source>Probes</source>
        <translation>Probe</translation>
    </message>
    <message>
        <source>To each hop in a round.</source>
        <translation>Ke setiap hop dalam satu putaran.</translation>
    </message>
    <message>
        <source>Each hop is asked once a second, because many routers report no more often; 0 goes on until stopped.</source>
        <translation>Setiap hop ditanyai sekali per detik, karena banyak router tidak melapor lebih sering; 0 berjalan terus sampai dihentikan.</translation>
    </message>
    <message>
        <source>Maximum hops</source>
        <translation>Hop maksimum</translation>
    </message>
    <message>
        <source>The largest TTL; behind it the target counts as not reached.</source>
        <translation>TTL terbesar; di belakangnya sasaran dianggap tidak tercapai.</translation>
    </message>
    <message>
        <source>How long an answer is waited for; one that comes later still counts, as late.</source>
        <translation>Berapa lama respons ditunggu; yang datang sesudahnya tetap dihitung, sebagai terlambat.</translation>
    </message>
    <message>
        <source>Where UDP and TCP probes go, all of them. Left empty: 80 for TCP; for UDP each of a hop&apos;s probes has a port of its own from 33434 on, so that a balancer spreads them and all its routers are found.</source>
        <translation>Tujuan semua probe UDP dan TCP. Jika kosong: 80 untuk TCP; untuk UDP, setiap probe ke sebuah hop punya port sendiri mulai 33434, supaya penyeimbang beban (balancer) menyebarkannya dan semua router di baliknya ditemukan.</translation>
    </message>
    <message>
        <source>What a UDP or ICMP probe carries, without its headers. 1472 fills Ethernet&apos;s 1500 bytes: then narrow links on the way show.</source>
        <translation>Isi probe UDP atau ICMP, tanpa header. 1472 memenuhi 1500 byte milik Ethernet: tautan yang sempit di jalan jadi terlihat.</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Look up the routers&apos; names, beside the probes.</source>
        <translation>Mencari nama router, di samping mengirim probe.</translation>
    </message>
    <message>
        <source>Hop</source>
        <translation>Hop</translation>
    </message>
    <message>
        <source>The TTL that its probes had: how many routers they may reach.</source>
        <translation>TTL yang dimiliki probenya: berapa router yang boleh dicapainya.</translation>
    </message>
    <message>
        <source>Who answered; * where nobody did.</source>
        <translation>Siapa yang menjawab; * jika tidak ada yang menjawab.</translation>
    </message>
    <message>
        <source>Probes to this hop.</source>
        <translation>Probe ke hop ini.</translation>
    </message>
    <message>
        <source>Answers from this address, late ones too.</source>
        <translation>Respons dari alamat ini, termasuk yang terlambat.</translation>
    </message>
    <message>
        <source>Of the hop&apos;s probes that are not on their way any more, whichever address answered.</source>
        <translation>Dari probe ke hop ini yang sudah tidak di jalan lagi, alamat mana pun yang menjawab.</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>Terbaik</translation>
    </message>
    <message>
        <source>Of the round trips to this hop and back.</source>
        <translation>Dari waktu pulang-pergi ke hop ini.</translation>
    </message>
    <message>
        <source>Worst</source>
        <translation>Terburuk</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Keterangan</translation>
    </message>
    <message>
        <source>What it means beside its neighbours: loss that later hops do not share is a router that limits how often it reports.</source>
        <translation>Artinya jika dilihat bersama tetangganya: kehilangan yang tidak dialami hop sesudahnya berarti router yang membatasi seberapa sering ia melapor.</translation>
    </message>
    <message>
        <source>As traceroute writes it: !N no way to the network, !H to the host, !X forbidden, !F too big.</source>
        <translation>Seperti yang ditulis traceroute: !N tidak ada jalan ke jaringan, !H ke host, !X dilarang, !F terlalu besar.</translation>
    </message>
    <message>
        <source>What the latest answer was.</source>
        <translation>Apa respons terakhirnya.</translation>
    </message>
    <message>
        <source>Of the latest report.</source>
        <translation>Dari laporan terakhir.</translation>
    </message>
    <message>
        <source>Bytes that the link behind it takes in one packet, where that was told.</source>
        <translation>Byte yang diterima tautan di belakangnya dalam satu paket, jika diberitahukan.</translation>
    </message>
    <message>
        <source>Answers after the timeout; they count as received.</source>
        <translation>Respons setelah waktu tunggu habis; dihitung sebagai diterima.</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>Simulasi</translation>
    </message>
    <message>
        <source>A router of the practice network, which is no computer.</source>
        <translation>Router dari jaringan latihan, yang bukan komputer.</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Tercapai</translation>
    </message>
    <message>
        <source>How far away the target is; where it was not reached, the last hop that answered.</source>
        <translation>Seberapa jauh sasaran; jika tidak tercapai, hop terakhir yang menjawab.</translation>
    </message>
    <message>
        <source>At the target.</source>
        <translation>Di sasaran.</translation>
    </message>
    <message>
        <source>Routers</source>
        <translation>Router</translation>
    </message>
    <message>
        <source>Check again this often until stopped, and count the breaks; 0: once. 10 s or more where somebody outside is asked.</source>
        <translation>Selang waktu untuk memeriksa lagi sampai dihentikan, sambil menghitung gangguan; 0: sekali saja. 10 s atau lebih jika ada pihak luar yang ditanyai.</translation>
    </message>
    <message>
        <source>TLS certificate</source>
        <translation>Sertifikat TLS</translation>
    </message>
    <message>
        <source>TLS port</source>
        <translation>Port TLS</translation>
    </message>
    <message>
        <source>HOST:PORT. For a listener the address of this computer that others reach it by: a practice name stands for 127.0.0.1, port 0 for any free one.</source>
        <translation>HOST:PORT. Untuk pendengar: alamat komputer ini yang dipakai pihak lain untuk menjangkaunya; nama latihan berarti 127.0.0.1, port 0 berarti port bebas mana pun.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Teks</translation>
    </message>
    <message>
        <source>What is sent, with \n, \r, \t, \0, \\ and \x1b for bytes; with HTTP the body of POST, PUT and PATCH.</source>
        <translation>Yang dikirim, dengan \n, \r, \t, \0, \\, dan \x1b untuk byte; pada HTTP, isi (body) dari POST, PUT, dan PATCH.</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Dengarkan</translation>
    </message>
    <message>
        <source>Waits for others to connect, until stopped, in place of connecting.</source>
        <translation>Menunggu pihak lain terhubung sampai dihentikan, bukan menghubungi.</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>Hex</translation>
    </message>
    <message>
        <source>Bytes in hex, as in 1b 00*47, sent behind the text. 0x alone is an empty datagram.</source>
        <translation>Byte dalam hex, misalnya 1b 00*47, dikirim setelah teks. 0x saja berarti datagram kosong.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Berkas</translation>
    </message>
    <message>
        <source>A file whose bytes are sent behind the text; at most 16 MiB.</source>
        <translation>Berkas yang byte-nya dikirim setelah teks; paling besar 16 MiB.</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Ulangi</translation>
    </message>
    <message>
        <source>How many times it is sent, over one connection.</source>
        <translation>Berapa kali pesan dikirim, lewat satu koneksi.</translation>
    </message>
    <message>
        <source>From sending it once to sending it again.</source>
        <translation>Dari satu pengiriman sampai pengiriman berikutnya.</translation>
    </message>
    <message>
        <source>How long each of these may take: look-up, connecting, TLS handshake, the first byte of an answer.</source>
        <translation>Berapa lama masing-masing boleh berlangsung: pencarian nama, penyambungan, jabat tangan TLS, byte pertama respons.</translation>
    </message>
    <message>
        <source>Quiet</source>
        <translation>Hening</translation>
    </message>
    <message>
        <source>An answer that has begun is taken to be whole after such a silence.</source>
        <translation>Respons yang sudah dimulai dianggap utuh setelah hening selama ini.</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Akhiri</translation>
    </message>
    <message>
        <source>After the answer: close or reset; or half-close before it, and listen until the other side ends, too.</source>
        <translation>Setelah respons: tutup atau putus (reset); atau half-close sebelum respons, lalu mendengarkan sampai pihak lain juga mengakhiri.</translation>
    </message>
    <message>
        <source>Keep-alive</source>
        <translation>Keep-alive</translation>
    </message>
    <message>
        <source>Has the system ask now and then whether the other side is still there.</source>
        <translation>Meminta sistem sesekali menanyakan apakah pihak lain masih ada.</translation>
    </message>
    <message>
        <source>Echo</source>
        <translation>Echo</translation>
    </message>
    <message>
        <source>A listener sends back what it receives.</source>
        <translation>Pendengar mengirim kembali apa yang diterimanya.</translation>
    </message>
    <message>
        <source>Of HTTP: GET, HEAD, POST, …</source>
        <translation>Untuk HTTP: GET, HEAD, POST, …</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Jalur</translation>
    </message>
    <message>
        <source>Of HTTP: what is asked for, from the first slash on.</source>
        <translation>Untuk HTTP: apa yang diminta, mulai dari garis miring pertama.</translation>
    </message>
    <message>
        <source>ALPN</source>
        <translation>ALPN</translation>
    </message>
    <message>
        <source>Protocols that are offered over TLS, the most wanted first, as in h2,http/1.1; HTTPS offers http/1.1 where nothing is said.</source>
        <translation>Protokol yang ditawarkan lewat TLS, yang paling diinginkan lebih dahulu, misalnya h2,http/1.1; HTTPS menawarkan http/1.1 jika ini kosong.</translation>
    </message>
    <message>
        <source>Server name</source>
        <translation>Nama server</translation>
    </message>
    <message>
        <source>Tells a TLS server which of its names is wanted (SNI).</source>
        <translation>Memberi tahu server TLS namanya yang mana yang dituju (SNI).</translation>
    </message>
    <message>
        <source>CA file</source>
        <translation>Berkas CA</translation>
    </message>
    <message>
        <source>A file of certificates (PEM) that are trusted in place of the system&apos;s.</source>
        <translation>Berkas sertifikat (PEM) yang dipercaya sebagai ganti milik sistem.</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Paling banyak</translation>
    </message>
    <message>
        <source>So much is received, then it ends. A listener goes on.</source>
        <translation>Setelah menerima sebanyak ini, pengukuran berakhir. Pendengar tetap berjalan.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Kejadian</translation>
    </message>
    <message>
        <source>What was sent or came, as it can be typed again; at most its first 4096 bytes.</source>
        <translation>Yang dikirim atau datang, dalam bentuk yang dapat diketik lagi; 4096 byte darinya.</translation>
    </message>
    <message>
        <source>The same bytes in hex.</source>
        <translation>Byte yang sama dalam hex.</translation>
    </message>
    <message>
        <source>Connecting, the handshake, or sending; of what came, since something was sent.</source>
        <translation>Penyambungan, jabat tangan, atau pengiriman; untuk yang datang, sejak ada yang dikirim.</translation>
    </message>
    <message>
        <source>TLS version</source>
        <translation>Versi TLS</translation>
    </message>
    <message>
        <source>Cipher</source>
        <translation>Cipher</translation>
    </message>
    <message>
        <source>Certificate of</source>
        <translation>Sertifikat milik</translation>
    </message>
    <message>
        <source>Certificate&apos;s names</source>
        <translation>Nama di sertifikat</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Berlaku sampai</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Terverifikasi</translation>
    </message>
    <message>
        <source>Every check of the TLS connection was made and passed.</source>
        <translation>Setiap pemeriksaan koneksi TLS dilakukan dan lolos.</translation>
    </message>
    <message>
        <source>Failed checks</source>
        <translation>Pemeriksaan gagal</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Penerbit</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Berlaku sejak</translation>
    </message>
    <message>
        <source>Key exchange</source>
        <translation>Pertukaran kunci</translation>
    </message>
    <message>
        <source>Look-up</source>
        <translation>Pencarian nama</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Koneksi</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>First byte</source>
        <translation>Byte pertama</translation>
    </message>
    <message>
        <source>From the end of sending to the first byte of the answer.</source>
        <translation>Dari akhir pengiriman sampai byte pertama respons.</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Isi</translation>
    </message>
    <message>
        <source>From the first byte of an HTTP reply to its last.</source>
        <translation>Dari byte pertama respons HTTP sampai yang terakhir.</translation>
    </message>
    <message>
        <source>Status code</source>
        <translation>Kode status</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Lokasi</translation>
    </message>
    <message>
        <source>Where a redirect leads; it is not followed.</source>
        <translation>Tujuan pengalihan (redirect); tidak diikuti.</translation>
    </message>
    <message>
        <source>Listening on</source>
        <translation>Mendengarkan di</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Jumlah koneksi</translation>
    </message>
    <message>
        <source>What is wrong with the certificate of the TLS server, beside that nobody trusts its signer.</source>
        <translation>Apa yang salah pada sertifikat server TLS, selain bahwa penandatangannya tidak dipercaya siapa pun.</translation>
    </message>
    <message>
        <source>Probe %1</source>
        <translation>Probe %1</translation>
    </message>
    <message>
        <source>Scan the ports of %1</source>
        <translation>Pindai port %1</translation>
    </message>
    <message>
        <source>Trace the way to %1</source>
        <translation>Telusuri jalan ke %1</translation>
    </message>
</context>
<context>
    <name>groups</name>
    <message>
        <source>Sockets</source>
        <translation>Soket</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Waktu</translation>
    </message>
    <message>
        <source>Diagnose</source>
        <translation>Diagnosis</translation>
    </message>
</context>
<context>
    <name>host</name>
    <message>
        <source>No line in /etc/hosts gives the name %1 an address, and no name server answered in time; the exercise&apos;s script would go on waiting.</source>
        <translation>Tidak ada baris di /etc/hosts yang memberi nama %1 sebuah alamat, dan tidak ada server DNS yang menjawab pada waktunya; skrip praktikum akan terus menunggu.</translation>
    </message>
    <message>
        <source>The name %1 has no address here (%2): no line in /etc/hosts gives it one and no name server knows it, so the exercise&apos;s script would end with an error.</source>
        <translation>Nama %1 tidak punya alamat di sini (%2): tidak ada baris di /etc/hosts yang memberinya alamat dan tidak ada server DNS yang mengenalnya, jadi skrip praktikum akan berakhir dengan galat.</translation>
    </message>
    <message>
        <source>%1 leads back to this machine: the system makes it up for its own name, so that the name always has an address.</source>
        <translation>%1 kembali ke mesin ini: sistem membuatnya untuk namanya sendiri, supaya nama itu selalu punya alamat.</translation>
    </message>
    <message>
        <source>%1 leads back to this machine: /etc/hosts has the line &quot;%2&quot;, which gives the name an address even with no network.</source>
        <translation>%1 kembali ke mesin ini: /etc/hosts berisi baris &quot;%2&quot;, yang memberi nama itu alamat, bahkan tanpa jaringan.</translation>
    </message>
    <message>
        <source>Debian&apos;s installer writes it there.</source>
        <translation>Penginstal Debian yang menuliskannya di sana.</translation>
    </message>
    <message>
        <source>The interfaces can&apos;t be read here (%1).</source>
        <translation>Antarmuka tidak dapat dibaca di sini (%1).</translation>
    </message>
    <message>
        <source>Other computers reach this one at %1.</source>
        <translation>Komputer lain menjangkau komputer ini di %1.</translation>
    </message>
    <message>
        <source> and </source>
        <translation> dan </translation>
    </message>
    <message>
        <source>Other computers in the same network reach this one at %1; there is no way further out, for want of a default route.</source>
        <translation>Komputer lain di jaringan yang sama menjangkau komputer ini di %1; tidak ada jalan keluar dari jaringan itu, karena tidak ada rute bawaan.</translation>
    </message>
    <message>
        <source>Other computers reach this one nowhere: no interface that is up has an address. What talks to 127.0.0.1 works all the same.</source>
        <translation>Komputer lain tidak dapat menjangkau komputer ini: tidak ada antarmuka aktif yang punya alamat. Program yang memakai 127.0.0.1 tetap berfungsi.</translation>
    </message>
    <message>
        <source>none (%1)</source>
        <translation>tidak ada (%1)</translation>
    </message>
    <message>
        <source>Host name: %1 · IP address: %2</source>
        <translation>Nama host: %1 · Alamat IP: %2</translation>
    </message>
    <message>
        <source>%1 is this machine itself, as 127.0.0.1 is for IPv4: what is sent there never leaves it.</source>
        <translation>%1 adalah mesin ini sendiri, seperti 127.0.0.1 untuk IPv4: yang dikirim ke sana tidak pernah meninggalkan mesin ini.</translation>
    </message>
    <message>
        <source>%1 is this machine itself: what is sent there never leaves it. All of 127.0.0.0/8 does the same, so 127.0.1.1 too, which /etc/hosts often gives the machine&apos;s own name.</source>
        <translation>%1 adalah mesin ini sendiri: yang dikirim ke sana tidak pernah meninggalkan mesin ini. Seluruh 127.0.0.0/8 juga demikian, termasuk 127.0.1.1, yang di /etc/hosts sering menjadi alamat nama mesin itu sendiri.</translation>
    </message>
    <message>
        <source>%1 is a link-local address: made up by this machine, good only in the same network, and the same network may be met on another interface too, so the interface&apos;s name belongs to it.</source>
        <translation>%1 adalah alamat link-local: dibuat sendiri oleh mesin ini dan hanya berlaku di jaringan yang sama; jaringan yang sama mungkin ada juga di antarmuka lain, jadi nama antarmuka ikut disertakan.</translation>
    </message>
    <message>
        <source>%1 is a private address (RFC 1918): computers in the same network reach it; toward the Internet a router puts its own in its place.</source>
        <translation>%1 adalah alamat privat (RFC 1918): komputer di jaringan yang sama dapat menjangkaunya; ke arah Internet, router menggantinya dengan alamat router itu sendiri.</translation>
    </message>
    <message>
        <source>%1 is a unique local address (RFC 4193), IPv6&apos;s private kind.</source>
        <translation>%1 adalah unique local address (RFC 4193), yaitu jenis alamat privat di IPv6.</translation>
    </message>
    <message>
        <source>%1 is an address that a provider shares among customers (RFC 6598): nobody outside can connect to it.</source>
        <translation>%1 adalah alamat yang dipakai bersama oleh para pelanggan sebuah penyedia Internet (RFC 6598): dari luar tidak ada yang dapat terhubung ke sana.</translation>
    </message>
    <message>
        <source>%1 is an address for examples (RFC 5737, RFC 3849), which the Internet does not carry: somebody here uses it like a private one.</source>
        <translation>%1 adalah alamat untuk contoh (RFC 5737, RFC 3849), yang tidak diteruskan oleh Internet: di sini ada yang memakainya seperti alamat privat.</translation>
    </message>
    <message>
        <source>%1 is an address of the Internet: everybody can send to it, unless a firewall is in between.</source>
        <translation>%1 adalah alamat Internet: siapa pun dapat mengirim ke sana, kecuali ada firewall di antaranya.</translation>
    </message>
    <message>
        <source>The interface is up but has no address yet: on most networks a DHCP server should give it one.</source>
        <translation>Antarmuka ini aktif tetapi belum punya alamat: di kebanyakan jaringan, server DHCP semestinya memberinya alamat.</translation>
    </message>
    <message>
        <source>The interface is switched on, but nothing is at the other end: a cable that is not plugged in, or no radio network.</source>
        <translation>Antarmuka ini dinyalakan, tetapi tidak ada apa-apa di ujung lain: kabelnya tidak terpasang, atau tidak ada jaringan nirkabel.</translation>
    </message>
    <message>
        <source>The interface waits for something before it passes packets, such as a login to the network.</source>
        <translation>Antarmuka ini menunggu sesuatu sebelum meneruskan paket, misalnya login ke jaringan.</translation>
    </message>
    <message>
        <source>The interface is switched off.</source>
        <translation>Antarmuka ini dimatikan.</translation>
    </message>
    <message>
        <source>The first %1 bits name the network, %2/%1: who is in it is reached directly, everybody else through the gateway.</source>
        <translation>%1 bit pertama menyatakan jaringannya, %2/%1: yang ada di dalamnya dijangkau langsung, yang lain lewat gateway.</translation>
    </message>
    <message>
        <source>The kernel sends from it toward the outside.</source>
        <translation>Kernel mengirim ke luar dari alamat ini.</translation>
    </message>
    <message>
        <source>The interface is gone; what stands here is what it was last.</source>
        <translation>Antarmuka ini sudah hilang; yang tertulis di sini keadaan terakhirnya.</translation>
    </message>
    <message>
        <source>The address is gone; what stands here is what it was last.</source>
        <translation>Alamat ini sudah hilang; yang tertulis di sini keadaan terakhirnya.</translation>
    </message>
</context>
<context>
    <name>http</name>
    <message>
        <source>What came does not begin with “HTTP/”: another protocol is spoken there.</source>
        <translation>Yang datang tidak diawali “HTTP/”: di sana dipakai protokol lain.</translation>
    </message>
    <message>
        <source>The head of the reply has no end within 64 KiB.</source>
        <translation>Header respons tidak berakhir dalam 64 KiB.</translation>
    </message>
    <message>
        <source>The first line is no status line of HTTP/1.1.</source>
        <translation>Baris pertama bukan baris status HTTP/1.1.</translation>
    </message>
    <message>
        <source>A line of the head is no field: it has no name before a colon.</source>
        <translation>Sebuah baris di header bukan field: tidak ada nama sebelum titik dua.</translation>
    </message>
    <message>
        <source>The head of the reply has more than %1 fields.</source>
        <translation>Header respons berisi lebih dari %1 field.</translation>
    </message>
    <message>
        <source>The reply&apos;s Content-Length is no number, or there are two that differ.</source>
        <translation>Content-Length pada respons bukan angka, atau ada dua yang berbeda.</translation>
    </message>
    <message>
        <source>The size of a chunk has no end.</source>
        <translation>Ukuran sebuah chunk tidak berakhir.</translation>
    </message>
    <message>
        <source>A chunk is longer than its size says.</source>
        <translation>Sebuah chunk lebih panjang daripada ukurannya.</translation>
    </message>
    <message>
        <source>The size of a chunk is no number in hex.</source>
        <translation>Ukuran sebuah chunk bukan bilangan heksadesimal.</translation>
    </message>
    <message>
        <source>The other side ended the connection before the head of its reply was whole.</source>
        <translation>Pihak lain mengakhiri koneksi sebelum header responsnya lengkap.</translation>
    </message>
    <message>
        <source>The body is cut short: the last chunk is missing.</source>
        <translation>Isinya terpotong: chunk terakhir tidak ada.</translation>
    </message>
    <message>
        <source>The body is cut short: %1 bytes are missing.</source>
        <translation>Isinya terpotong: kurang %1 byte.</translation>
    </message>
</context>
<context>
    <name>icmp</name>
    <message>
        <source>covers the addresses, too; the kernel fills it in and checks it</source>
        <translation>mencakup alamat juga; kernel mengisi dan memeriksanya</translation>
    </message>
    <message>
        <source>can&apos;t be checked: not all bytes are kept</source>
        <translation>tidak dapat diperiksa: tidak semua byte disimpan</translation>
    </message>
    <message>
        <source>right: the sum of all 16-bit words, itself included, is 0xffff</source>
        <translation>benar: jumlah semua word 16 bit, termasuk checksum ini, adalah 0xffff</translation>
    </message>
    <message>
        <source>wrong: the sum of all 16-bit words is not 0xffff</source>
        <translation>salah: jumlah semua word 16 bit bukan 0xffff</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Identifier</translation>
    </message>
    <message>
        <source>tells the programs of one computer apart</source>
        <translation>membedakan program-program pada satu komputer</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Nomor urut</translation>
    </message>
    <message>
        <source>which of the sender&apos;s requests; counts modulo 65536</source>
        <translation>permintaan keberapa dari pengirim; dihitung modulo 65536</translation>
    </message>
    <message>
        <source>Unused</source>
        <translation>Tidak dipakai</translation>
    </message>
    <message>
        <source>MTU</source>
        <translation>MTU</translation>
    </message>
    <message>
        <source>bytes that the next link takes in one packet</source>
        <translation>byte yang diterima tautan berikutnya dalam satu paket</translation>
    </message>
    <message>
        <source>Pointer</source>
        <translation>Penunjuk</translation>
    </message>
    <message>
        <source>the byte of the quoted packet that is at fault</source>
        <translation>byte paket kutipan yang bermasalah</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>the router to use instead</source>
        <translation>router yang sebaiknya dipakai</translation>
    </message>
    <message>
        <source>Rest of the header</source>
        <translation>Sisa header</translation>
    </message>
    <message>
        <source>Quoted packet</source>
        <translation>Paket kutipan</translation>
    </message>
    <message>
        <source>the beginning of the packet that this is about</source>
        <translation>awal paket yang dibicarakan</translation>
    </message>
    <message>
        <source>as it came to who reports this</source>
        <translation>seperti ketika tiba di pelapor</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokol</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Asal</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Tujuan</translation>
    </message>
    <message>
        <source>Next header</source>
        <translation>Header berikutnya</translation>
    </message>
    <message>
        <source>Hop limit</source>
        <translation>Hop limit</translation>
    </message>
    <message>
        <source>What it carries</source>
        <translation>Isinya</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>Sisa</translation>
    </message>
    <message>
        <source>%1: less than an ICMP header&apos;s 8</source>
        <translation>%1: kurang dari 8 byte milik header ICMP</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipe</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Checksum</source>
        <translation>Checksum</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Isi</translation>
    </message>
    <message>
        <source>%1, which must be those of the request</source>
        <translation>%1, yang harus sama dengan isi permintaan</translation>
    </message>
    <message>
        <source>this is no echo reply</source>
        <translation>ini bukan respons gema</translation>
    </message>
    <message>
        <source>its identifier is another program&apos;s</source>
        <translation>identifier-nya milik program lain</translation>
    </message>
    <message>
        <source>nothing with this sequence number is waited for from there</source>
        <translation>tidak ada yang ditunggu dari sana dengan nomor urut ini</translation>
    </message>
    <message>
        <source>its payload is not the one that was sent</source>
        <translation>isinya bukan yang dikirim</translation>
    </message>
    <message>
        <source>it was answered before: this is a further copy</source>
        <translation>sudah dijawab sebelumnya: ini salinan berikutnya</translation>
    </message>
    <message>
        <source>it came after the timeout</source>
        <translation>datang setelah waktu tunggu habis</translation>
    </message>
    <message>
        <source>echo reply</source>
        <translation>respons gema</translation>
    </message>
    <message>
        <source>destination unreachable</source>
        <translation>tujuan tidak terjangkau</translation>
    </message>
    <message>
        <source>source quench, which nobody sends any more</source>
        <translation>source quench, yang tidak dikirim siapa pun lagi</translation>
    </message>
    <message>
        <source>redirect: another router is nearer</source>
        <translation>redirect: ada router yang lebih dekat</translation>
    </message>
    <message>
        <source>echo request</source>
        <translation>permintaan gema</translation>
    </message>
    <message>
        <source>router advertisement</source>
        <translation>pengumuman router</translation>
    </message>
    <message>
        <source>router solicitation</source>
        <translation>permintaan router</translation>
    </message>
    <message>
        <source>time exceeded</source>
        <translation>waktu habis</translation>
    </message>
    <message>
        <source>parameter problem</source>
        <translation>masalah parameter</translation>
    </message>
    <message>
        <source>timestamp request</source>
        <translation>permintaan stempel waktu</translation>
    </message>
    <message>
        <source>timestamp reply</source>
        <translation>respons stempel waktu</translation>
    </message>
    <message>
        <source>packet too big</source>
        <translation>paket terlalu besar</translation>
    </message>
    <message>
        <source>neighbour solicitation</source>
        <translation>permintaan tetangga</translation>
    </message>
    <message>
        <source>neighbour advertisement</source>
        <translation>pengumuman tetangga</translation>
    </message>
    <message>
        <source>no way leads to that network</source>
        <translation>tidak ada jalan ke jaringan itu</translation>
    </message>
    <message>
        <source>nobody in that network answers to this address</source>
        <translation>tidak ada yang menjawab untuk alamat ini di jaringan itu</translation>
    </message>
    <message>
        <source>that computer does not know this protocol</source>
        <translation>komputer itu tidak mengenal protokol ini</translation>
    </message>
    <message>
        <source>nobody has this port</source>
        <translation>tidak ada yang memakai port ini</translation>
    </message>
    <message>
        <source>the packet is too big for the next link and may not be split</source>
        <translation>paket terlalu besar untuk tautan berikutnya dan tidak boleh dipecah</translation>
    </message>
    <message>
        <source>the way that the sender prescribed fails</source>
        <translation>jalan yang ditentukan pengirim gagal</translation>
    </message>
    <message>
        <source>that network is not known</source>
        <translation>jaringan itu tidak dikenal</translation>
    </message>
    <message>
        <source>that computer is not known</source>
        <translation>komputer itu tidak dikenal</translation>
    </message>
    <message>
        <source>a rule forbids that network</source>
        <translation>sebuah aturan melarang jaringan itu</translation>
    </message>
    <message>
        <source>a rule forbids that computer</source>
        <translation>sebuah aturan melarang komputer itu</translation>
    </message>
    <message>
        <source>a firewall forbids it</source>
        <translation>firewall melarangnya</translation>
    </message>
    <message>
        <source>its TTL came to 0 on the way</source>
        <translation>TTL-nya habis di jalan</translation>
    </message>
    <message>
        <source>not all parts of it came in time</source>
        <translation>tidak semua bagiannya datang tepat waktu</translation>
    </message>
    <message>
        <source>this source address does not reach so far</source>
        <translation>alamat asal ini tidak berlaku sejauh itu</translation>
    </message>
    <message>
        <source>this source address is not allowed there</source>
        <translation>alamat asal ini tidak diizinkan di sana</translation>
    </message>
    <message>
        <source>the route to there rejects it</source>
        <translation>rute ke sana menolaknya</translation>
    </message>
    <message>
        <source>the packet is too big for the next link</source>
        <translation>paket terlalu besar untuk tautan berikutnya</translation>
    </message>
    <message>
        <source>its hop limit came to 0 on the way</source>
        <translation>hop limit-nya habis di jalan</translation>
    </message>
</context>
<context>
    <name>language</name>
    <message>
        <source>en</source>
        <comment>the id of this language</comment>
        <translation>id</translation>
    </message>
</context>
<context>
    <name>lookup</name>
    <message>
        <source>Type at least one name, for example www.python.org.</source>
        <translation>Ketik paling sedikit satu nama, misalnya www.python.org.</translation>
    </message>
    <message>
        <source>Choose at least one type, for example A.</source>
        <translation>Pilih paling sedikit satu tipe, misalnya A.</translation>
    </message>
    <message>
        <source>No name is known for the address %1</source>
        <translation>Tidak ada nama yang diketahui untuk alamat %1</translation>
    </message>
    <message>
        <source>The name %1 does not exist</source>
        <translation>Nama %1 tidak ada</translation>
    </message>
    <message>
        <source>%1 exists, but has nothing of the type that was asked for</source>
        <translation>%1 ada, tetapi tidak punya apa pun dari tipe yang diminta</translation>
    </message>
    <message>
        <source>The server %2 failed to find out about %1 (SERVFAIL)</source>
        <translation>Server %2 gagal mencari tahu tentang %1 (SERVFAIL)</translation>
    </message>
    <message>
        <source>The server %2 refused to answer about %1 (REFUSED)</source>
        <translation>Server %2 menolak menjawab tentang %1 (REFUSED)</translation>
    </message>
    <message>
        <source>The server %2 can&apos;t answer this kind of question (NOTIMP)</source>
        <translation>Server %2 tidak dapat menjawab pertanyaan semacam ini (NOTIMP)</translation>
    </message>
    <message>
        <source>The server %2 did not understand the question (FORMERR)</source>
        <translation>Server %2 tidak memahami pertanyaannya (FORMERR)</translation>
    </message>
    <message>
        <source>Nobody answered about %1: %2 kept silent</source>
        <translation>Tidak ada yang menjawab tentang %1: %2 diam saja</translation>
    </message>
    <message>
        <source>No DNS server listens on %2: it refused at once</source>
        <translation>Tidak ada server DNS yang mendengarkan di %2: langsung ditolak</translation>
    </message>
    <message>
        <source>The server for %1 could not be reached (%2)</source>
        <translation>Server untuk %1 tidak terjangkau (%2)</translation>
    </message>
    <message>
        <source>The answer about %1 from %2 can&apos;t be used</source>
        <translation>Respons tentang %1 dari %2 tidak dapat dipakai</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be looked up</source>
        <translation>“%1” tidak dapat dicari</translation>
    </message>
    <message>
        <source>Looking up %1 was stopped</source>
        <translation>Pencarian %1 dihentikan</translation>
    </message>
    <message>
        <source>This system could not look up %1</source>
        <translation>Sistem ini tidak dapat mencari %1</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 dan %2 lagi</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 dan %2</translation>
    </message>
    <message>
        <source>Asked: %1.</source>
        <translation>Ditanyai: %1.</translation>
    </message>
    <message>
        <source>%1 of %2 targets were answered</source>
        <translation>%1 dari %2 sasaran mendapat jawaban</translation>
    </message>
    <message>
        <source>No value was found for %1. The status of their rows tells why.</source>
        <translation>Tidak ditemukan nilai untuk %1 sasaran. Status di barisnya menunjukkan sebabnya.</translation>
    </message>
    <message>
        <source>127.0.1.1 is this computer itself: Debian&apos;s installer gives the computer&apos;s own name this address, so that it has one without any network.</source>
        <translation>127.0.1.1 adalah komputer ini sendiri: penginstal Debian memberikan alamat ini kepada nama komputer itu sendiri, supaya nama itu punya alamat tanpa jaringan apa pun.</translation>
    </message>
    <message>
        <source>%1 is this computer itself: what is sent there never leaves it.</source>
        <translation>%1 adalah komputer ini sendiri: yang dikirim ke sana tidak pernah meninggalkan komputer ini.</translation>
    </message>
    <message>
        <source>%1 is good only within one network (link-local).</source>
        <translation>%1 hanya berlaku di dalam satu jaringan (link-local).</translation>
    </message>
    <message>
        <source>%1 is a private address (RFC 1918, RFC 4193): many networks use it, each for a computer of its own, and from outside it can&apos;t be reached.</source>
        <translation>%1 adalah alamat privat (RFC 1918, RFC 4193): banyak jaringan memakainya, masing-masing untuk komputernya sendiri, dan dari luar tidak terjangkau.</translation>
    </message>
    <message>
        <source>%1 is kept for examples (RFC 5737, RFC 3849): no computer has it.</source>
        <translation>%1 disediakan untuk contoh (RFC 5737, RFC 3849): tidak ada komputer yang memilikinya.</translation>
    </message>
    <message>
        <source>The name is an alias: whoever wants its addresses must look up this one.</source>
        <translation>Nama yang ditanyakan adalah alias: untuk mendapatkan alamatnya, carilah nama ini.</translation>
    </message>
    <message>
        <source>Mail for this name goes to that computer; of several the one with the smallest number is tried first.</source>
        <translation>Surel untuk nama ini dikirim ke komputer itu; jika ada beberapa, yang angkanya terkecil dicoba lebih dulu.</translation>
    </message>
    <message>
        <source>This server knows the zone at first hand.</source>
        <translation>Server ini mengetahui isi zona secara langsung.</translation>
    </message>
    <message>
        <source>Whoever owns the address chose this name; nothing makes the name lead back to it.</source>
        <translation>Nama ini dipilih oleh pemilik alamatnya; tidak ada jaminan bahwa nama ini mengarah kembali ke alamat itu.</translation>
    </message>
    <message>
        <source>The zone&apos;s first server, whom to write to, its number and its times.</source>
        <translation>Server pertama zona, siapa yang dapat dihubungi, nomor zona, dan batas-batas waktunya.</translation>
    </message>
    <message>
        <source>A service&apos;s priority, weight and port, and the computer that runs it.</source>
        <translation>Prioritas, bobot, dan port sebuah layanan, serta komputer yang menjalankannya.</translation>
    </message>
    <message>
        <source>Free text, put there for programs: proof of who owns the name, rules for its mail.</source>
        <translation>Teks bebas untuk dibaca program: bukti siapa pemilik nama, aturan untuk surelnya.</translation>
    </message>
    <message>
        <source>It stands in this computer&apos;s own list, %1; nobody was asked.</source>
        <translation>Ini berasal dari daftar milik komputer ini sendiri, %1; tidak ada yang ditanyai.</translation>
    </message>
    <message>
        <source>It came through getaddrinfo, as every program here gets it; that does not tell its time to live.</source>
        <translation>Ini datang lewat getaddrinfo, seperti yang diperoleh semua program di sini; getaddrinfo tidak memberitahukan masa berlakunya (TTL).</translation>
    </message>
    <message>
        <source>A time to live of 0: the answer is good for this once.</source>
        <translation>Masa berlaku (TTL) 0: jawaban ini hanya berlaku untuk sekali ini.</translation>
    </message>
    <message>
        <source>%1 says that the answer may be remembered for %2 s; until then others on the way may give it without asking again.</source>
        <translation>Menurut %1, jawaban ini boleh disimpan selama %2 s; sampai saat itu server lain di tengah jalan boleh memberikannya tanpa bertanya lagi.</translation>
    </message>
    <message>
        <source>%1 is an alias: %2.</source>
        <translation>%1 adalah alias: %2.</translation>
    </message>
    <message>
        <source>The name has several values, and this is number %1: servers change the order, so that not everybody takes the same.</source>
        <translation>Nama ini punya beberapa nilai, dan ini nomor %1: server mengubah urutannya, supaya tidak semua orang memakai nilai yang sama.</translation>
    </message>
    <message>
        <source>The question was %1 of %2.</source>
        <translation>Pertanyaannya %1 untuk %2.</translation>
    </message>
    <message>
        <source>The question was %1 of %2, sent to %3 %4 times.</source>
        <translation>Pertanyaannya %1 untuk %2, dikirim ke %3 sebanyak %4 kali.</translation>
    </message>
    <message>
        <source>The question was %1 of %2, sent to %3.</source>
        <translation>Pertanyaannya %1 untuk %2, dikirim ke %3.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Tidak ada yang dikirim.</translation>
    </message>
    <message>
        <source>getaddrinfo says the same where the name exists and only lacks an address of this kind.</source>
        <translation>getaddrinfo mengatakan hal yang sama jika namanya ada dan hanya tidak punya alamat jenis ini.</translation>
    </message>
    <message>
        <source>Note: %1.</source>
        <translation>Catatan: %1.</translation>
    </message>
    <message>
        <source>These are more than %1 targets; name smaller ranges or networks.</source>
        <translation>Ini lebih dari %1 sasaran; sebutkan rentang atau jaringan yang lebih kecil.</translation>
    </message>
</context>
<context>
    <name>net</name>
    <message>
        <source>%1 earlier look-ups of the system are still waiting for their answers; try again when they have ended.</source>
        <translation>%1 pencarian nama sebelumnya oleh sistem masih menunggu respons; coba lagi setelah semuanya berakhir.</translation>
    </message>
</context>
<context>
    <name>ntp</name>
    <message>
        <source>Type at least one server, for example ntp.practice.test or pool.ntp.org.</source>
        <translation>Ketik paling sedikit satu server, misalnya ntp.practice.test atau pool.ntp.org.</translation>
    </message>
    <message>
        <source>At most %1 servers can be followed at once.</source>
        <translation>Paling banyak %1 server dapat dipantau terus sekaligus.</translation>
    </message>
    <message>
        <source>%1 is somebody&apos;s server: ask it at most once a second. Shorter intervals are for practice servers and this computer.</source>
        <translation>%1 adalah server milik orang lain: tanyailah paling sering sekali per detik. Interval yang lebih pendek hanya untuk server latihan dan komputer ini.</translation>
    </message>
    <message>
        <source>%1 agrees with this clock, ± %2</source>
        <translation>%1 cocok dengan jam ini, ± %2</translation>
    </message>
    <message>
        <source>%1 runs %2 ahead of this clock (it is set so)</source>
        <translation>%1 mendahului jam ini sebesar %2 (memang disetel begitu)</translation>
    </message>
    <message>
        <source>%1 runs %2 behind this clock (it is set so)</source>
        <translation>%1 tertinggal %2 dari jam ini (memang disetel begitu)</translation>
    </message>
    <message>
        <source>This clock agrees with %1, ± %2</source>
        <translation>Jam ini cocok dengan %1, ± %2</translation>
    </message>
    <message>
        <source>%1, on this computer, runs %2 ahead of this clock, ± %3</source>
        <translation>%1, di komputer ini, mendahului jam ini sebesar %2, ± %3</translation>
    </message>
    <message>
        <source>%1, on this computer, runs %2 behind this clock, ± %3</source>
        <translation>%1, di komputer ini, tertinggal %2 dari jam ini, ± %3</translation>
    </message>
    <message>
        <source>This clock is %2 behind %1, ± %3</source>
        <translation>Jam ini tertinggal %2 dari %1, ± %3</translation>
    </message>
    <message>
        <source>This clock is %2 ahead of %1, ± %3</source>
        <translation>Jam ini mendahului %1 sebesar %2, ± %3</translation>
    </message>
    <message>
        <source>%1 asks to be left alone: kiss of death %2</source>
        <translation>%1 meminta agar tidak ditanyai lagi: kiss of death %2</translation>
    </message>
    <message>
        <source>%1 answered, but no time may be taken from it: %2</source>
        <translation>%1 menjawab, tetapi waktunya tidak boleh dipakai: %2</translation>
    </message>
    <message>
        <source>%1 sent only what can&apos;t be used: %2</source>
        <translation>%1 hanya mengirim yang tidak dapat dipakai: %2</translation>
    </message>
    <message>
        <source>%1 timed out: what came within %2 did not answer the question (%3)</source>
        <translation>%1 habis waktu: yang datang dalam %2 tidak menjawab permintaan itu (%3)</translation>
    </message>
    <message>
        <source>%1 timed out: nobody answered within %2</source>
        <translation>%1 habis waktu: tidak ada yang menjawab dalam %2</translation>
    </message>
    <message>
        <source>%1 refused at once: nobody listens on that port (ICMP port unreachable, ECONNREFUSED)</source>
        <translation>%1 langsung menolak: tidak ada yang mendengarkan di port itu (ICMP port unreachable, ECONNREFUSED)</translation>
    </message>
    <message>
        <source>%1 is unreachable (%2)</source>
        <translation>%1 tidak terjangkau (%2)</translation>
    </message>
    <message>
        <source>The name %1 does not exist</source>
        <translation>Nama %1 tidak ada</translation>
    </message>
    <message>
        <source>%1 is no host name and no address</source>
        <translation>%1 bukan nama host dan bukan alamat</translation>
    </message>
    <message>
        <source>%1 could not be asked (%2)</source>
        <translation>%1 tidak dapat ditanyai (%2)</translation>
    </message>
    <message>
        <source>%1 of %2 samples of %3 answered. The true offset lies within ± %4 (half the delay and the server&apos;s own root distance), even where the ways there and back take different times.</source>
        <translation>%3 menjawab %1 dari %2 sampel. Selisih waktu (offset) yang sebenarnya terletak dalam ± %4 (setengah waktu tempuh ditambah root distance server itu sendiri), sekalipun perjalanan pergi dan pulang memakan waktu yang berbeda.</translation>
    </message>
    <message>
        <source>%1 of %2 servers gave no time: see their rows.</source>
        <translation>%1 dari %2 server tidak memberi waktu: lihat barisnya.</translation>
    </message>
    <message>
        <source>The samples scatter by %1 (jitter).</source>
        <translation>Sampel tersebar sebesar %1 (jitter).</translation>
    </message>
    <message>
        <source>Nobody was asked</source>
        <translation>Tidak ada yang ditanyai</translation>
    </message>
    <message>
        <source>None of the servers gave a time: see their rows.</source>
        <translation>Tidak satu pun server memberi waktu: lihat barisnya.</translation>
    </message>
    <message>
        <source>That is a big step: above 1000 s NTP would not set the clock by itself.</source>
        <translation>Selisih itu besar: di atas 1000 s, NTP tidak akan menyetel jam dengan sendirinya.</translation>
    </message>
    <message>
        <source>This clock was stepped during the run.</source>
        <translation>Jam ini disetel selama pengukuran ini.</translation>
    </message>
    <message>
        <source>Stratum 1 by its own word alone: LOCL means that its clock is set by nobody.</source>
        <translation>Stratum 1 hanya menurut pengakuannya sendiri: LOCL berarti jamnya tidak disetel oleh siapa pun.</translation>
    </message>
    <message>
        <source>Stratum 1: it has a reference clock of its own (%1).</source>
        <translation>Stratum 1: server ini punya jam acuan sendiri (%1).</translation>
    </message>
    <message>
        <source>Stratum %1: it takes its time from a server of stratum %2; a reference clock has stratum 0.</source>
        <translation>Stratum %1: server ini mengambil waktu dari server dengan stratum %2; jam acuan mempunyai stratum 0.</translation>
    </message>
    <message>
        <source>The offset θ: the server&apos;s clock shows %1 less than this one.</source>
        <translation>Selisih waktu (offset) θ: jam server tertinggal %1 dari jam ini.</translation>
    </message>
    <message>
        <source>The offset θ: the server&apos;s clock shows %1 more than this one.</source>
        <translation>Selisih waktu (offset) θ: jam server mendahului jam ini sebesar %1.</translation>
    </message>
    <message>
        <source>There and back took δ = %1, without the server&apos;s own time. If all of that was spent on one way, θ is wrong by half of it; with what the server doubts of itself (root distance) that makes ± %2.</source>
        <translation>Pergi dan pulang memakan waktu δ = %1, tanpa waktu di dalam server. Jika semuanya habis di satu arah, θ salah sebesar setengahnya; ditambah keraguan server atas jamnya sendiri (root distance), menjadi ± %2.</translation>
    </message>
    <message>
        <source>T4 is the kernel&apos;s receive stamp, so how late this program woke up does not count.</source>
        <translation>T4 adalah stempel penerimaan dari kernel, jadi keterlambatan program ini untuk bangun tidak ikut terhitung.</translation>
    </message>
    <message>
        <source>The code is %1. DENY and RSTR mean never to ask again, RATE to ask less often; Sockeye obeys.</source>
        <translation>Kodenya %1. DENY dan RSTR berarti jangan pernah bertanya lagi, RATE berarti bertanyalah lebih jarang; Sockeye menurutinya.</translation>
    </message>
    <message>
        <source>Its fields are shown all the same. What did not pass: %1.</source>
        <translation>Field-nya tetap ditampilkan. Yang tidak lolos: %1.</translation>
    </message>
    <message>
        <source>What came before the deadline is no NTP answer: %1.</source>
        <translation>Yang datang sebelum batas waktu (deadline) bukan respons NTP: %1.</translation>
    </message>
    <message>
        <source>Clock stepped: this clock was set while the question was on its way, so the delay is the monotonic clock&apos;s.</source>
        <translation>Jam disetel: jam ini diubah ketika permintaan sedang di perjalanan, jadi waktu tempuhnya diambil dari jam monotonik.</translation>
    </message>
    <message>
        <source>The delay was below zero within both clocks&apos; precision and is taken as zero.</source>
        <translation>Waktu tempuhnya di bawah nol, masih dalam presisi kedua jam, dan dianggap nol.</translation>
    </message>
    <message>
        <source>A big step: above 1000 s NTP would not set the clock by itself.</source>
        <translation>Selisih yang besar: di atas 1000 s, NTP tidak akan menyetel jam dengan sendirinya.</translation>
    </message>
    <message>
        <source>The answer&apos;s version, %1, is not the one that was asked in.</source>
        <translation>Versi responsnya, %1, bukan versi yang dipakai untuk bertanya.</translation>
    </message>
    <message>
        <source>%1 ignored: %2.</source>
        <translation>%1 diabaikan: %2.</translation>
    </message>
    <message>
        <source>This is no host name and no address. Write a name, an address, or HOST:PORT.</source>
        <translation>Ini bukan nama host dan bukan alamat. Tulis nama, alamat, atau HOST:PORT.</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Detik</translation>
    </message>
    <message>
        <source>whole seconds since 1 January 1900, modulo 2^32</source>
        <translation>detik bulat sejak 1 Januari 1900, modulo 2^32</translation>
    </message>
    <message>
        <source>Fraction</source>
        <translation>Pecahan</translation>
    </message>
    <message>
        <source>of a second, in units of 2^-32 s</source>
        <translation>dari satu detik, dalam satuan 2^-32 s</translation>
    </message>
    <message>
        <source>%1: zero (not set)</source>
        <translation>%1: nol (tidak diisi)</translation>
    </message>
    <message>
        <source>%1; %2 s since 1900 and %3/2^32</source>
        <translation>%1; %2 s sejak 1900 dan %3/2^32</translation>
    </message>
    <message>
        <source>s, there and back to the reference clock</source>
        <translation>s, pergi dan pulang ke jam acuan</translation>
    </message>
    <message>
        <source>s, by which the server may be wrong beside that</source>
        <translation>s, kemungkinan kesalahan server di luar itu</translation>
    </message>
    <message>
        <source>MAC</source>
        <translation>MAC</translation>
    </message>
    <message>
        <source>crypto-NAK: the server could not verify the question&apos;s authentication</source>
        <translation>crypto-NAK: server tidak dapat memverifikasi autentikasi permintaan</translation>
    </message>
    <message>
        <source>key %1 and a digest of %2 bytes, not verified</source>
        <translation>kunci %1 dan digest %2 byte, tidak diverifikasi</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Kunci</translation>
    </message>
    <message>
        <source>the number of the key that both sides know</source>
        <translation>nomor kunci yang diketahui kedua pihak</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Digest</translation>
    </message>
    <message>
        <source>of 20 bytes, as SHA-1 makes them</source>
        <translation>20 byte, seperti yang dibuat SHA-1</translation>
    </message>
    <message>
        <source>of 16 bytes, as MD5 and AES-CMAC make them</source>
        <translation>16 byte, seperti yang dibuat MD5 dan AES-CMAC</translation>
    </message>
    <message>
        <source>of %1 bytes</source>
        <translation>%1 byte</translation>
    </message>
    <message>
        <source>Extension %1</source>
        <translation>Ekstensi %1</translation>
    </message>
    <message>
        <source>extension field of type %1, %2 bytes; not asked for and not used</source>
        <translation>field ekstensi tipe %1, %2 byte; tidak diminta dan tidak dipakai</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipe</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Panjang</translation>
    </message>
    <message>
        <source>bytes, with type and length</source>
        <translation>byte, termasuk tipe dan panjang</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>Sisa</translation>
    </message>
    <message>
        <source>short packet: %1 of 48 bytes</source>
        <translation>paket pendek: %1 dari 48 byte</translation>
    </message>
    <message>
        <source>%1 trailing bytes that belong to nothing</source>
        <translation>%1 byte di akhir yang tidak termasuk bagian mana pun</translation>
    </message>
    <message>
        <source>malformed extension field: its length says %1 where %2 bytes are left</source>
        <translation>field ekstensi rusak: panjangnya disebut %1, padahal tersisa %2 byte</translation>
    </message>
    <message>
        <source>; the datagram was longer, its end was cut off</source>
        <translation>; datagramnya lebih panjang, akhirnya terpotong</translation>
    </message>
    <message>
        <source>access denied: stop asking this server</source>
        <translation>akses tidak diizinkan: berhentilah bertanya kepada server ini</translation>
    </message>
    <message>
        <source>access restricted: stop asking this server</source>
        <translation>akses dibatasi: berhentilah bertanya kepada server ini</translation>
    </message>
    <message>
        <source>asked too often: wait longer between questions</source>
        <translation>terlalu sering bertanya: tunggulah lebih lama di antara dua permintaan</translation>
    </message>
    <message>
        <source>the server has just started and has no time yet</source>
        <translation>server baru saja mulai dan belum mengetahui waktu</translation>
    </message>
    <message>
        <source>the server&apos;s clock was just stepped</source>
        <translation>jam server baru saja disetel</translation>
    </message>
    <message>
        <source>the Global Positioning System</source>
        <translation>Global Positioning System</translation>
    </message>
    <message>
        <source>the Galileo positioning system</source>
        <translation>sistem penentuan posisi Galileo</translation>
    </message>
    <message>
        <source>positioning satellites</source>
        <translation>satelit penentu posisi</translation>
    </message>
    <message>
        <source>a pulse each second</source>
        <translation>satu pulsa setiap detik</translation>
    </message>
    <message>
        <source>the radio clock DCF77 in Mainflingen</source>
        <translation>jam radio DCF77 di Mainflingen</translation>
    </message>
    <message>
        <source>the radio clock MSF in Anthorn</source>
        <translation>jam radio MSF di Anthorn</translation>
    </message>
    <message>
        <source>the radio clock WWVB in Fort Collins</source>
        <translation>jam radio WWVB di Fort Collins</translation>
    </message>
    <message>
        <source>the Precision Time Protocol</source>
        <translation>Precision Time Protocol</translation>
    </message>
    <message>
        <source>the server&apos;s own clock, set by nobody</source>
        <translation>jam server itu sendiri, tidak disetel oleh siapa pun</translation>
    </message>
    <message>
        <source>zero: a client has none</source>
        <translation>nol: klien tidak memilikinya</translation>
    </message>
    <message>
        <source>zero (not set)</source>
        <translation>nol (tidak diisi)</translation>
    </message>
    <message>
        <source>a kiss code that RFC 5905 doesn&apos;t list</source>
        <translation>kiss code yang tidak tercantum dalam RFC 5905</translation>
    </message>
    <message>
        <source>kiss code: %1</source>
        <translation>kiss code: %1</translation>
    </message>
    <message>
        <source>the clock that the server is set by</source>
        <translation>jam yang menjadi acuan server</translation>
    </message>
    <message>
        <source>the clock that the server is set by: %1</source>
        <translation>jam yang menjadi acuan server: %1</translation>
    </message>
    <message>
        <source>the server that this one is set by: its IPv4 address; may be an IPv6 hash (the first four bytes of an MD5)</source>
        <translation>server yang menjadi acuan server ini: alamat IPv4-nya; bisa juga hash IPv6 (empat byte pertama dari sebuah MD5)</translation>
    </message>
    <message>
        <source>no leap second announced</source>
        <translation>tidak ada detik kabisat yang diumumkan</translation>
    </message>
    <message>
        <source>the last minute of this day has 61 seconds</source>
        <translation>menit terakhir hari ini terdiri atas 61 detik</translation>
    </message>
    <message>
        <source>the last minute of this day has 59 seconds</source>
        <translation>menit terakhir hari ini terdiri atas 59 detik</translation>
    </message>
    <message>
        <source>the clock is not synchronised</source>
        <translation>jam tidak tersinkron</translation>
    </message>
    <message>
        <source>reserved</source>
        <translation>cadangan</translation>
    </message>
    <message>
        <source>symmetric active: one clock to its peer</source>
        <translation>symmetric active: dari satu jam kepada pasangannya</translation>
    </message>
    <message>
        <source>symmetric passive: a peer&apos;s answer</source>
        <translation>symmetric passive: respons dari pasangannya</translation>
    </message>
    <message>
        <source>client: a question</source>
        <translation>klien: permintaan</translation>
    </message>
    <message>
        <source>server: an answer</source>
        <translation>server: respons</translation>
    </message>
    <message>
        <source>broadcast: sent to all, unasked</source>
        <translation>broadcast: dikirim ke semua, tanpa diminta</translation>
    </message>
    <message>
        <source>control message</source>
        <translation>pesan kendali</translation>
    </message>
    <message>
        <source>private use</source>
        <translation>penggunaan privat</translation>
    </message>
    <message>
        <source>RFC 1059, of 1988</source>
        <translation>RFC 1059, tahun 1988</translation>
    </message>
    <message>
        <source>RFC 1119, of 1989</source>
        <translation>RFC 1119, tahun 1989</translation>
    </message>
    <message>
        <source>RFC 1305, of 1992</source>
        <translation>RFC 1305, tahun 1992</translation>
    </message>
    <message>
        <source>RFC 5905, of 2010</source>
        <translation>RFC 5905, tahun 2010</translation>
    </message>
    <message>
        <source>there is no such version: 1 to 4 are in use</source>
        <translation>versi ini tidak ada: yang dipakai 1 sampai 4</translation>
    </message>
    <message>
        <source>not set: a client has none</source>
        <translation>tidak diisi: klien tidak memilikinya</translation>
    </message>
    <message>
        <source>unspecified or invalid: a kiss of death, or no time at all</source>
        <translation>tidak ditentukan atau tidak sah: kiss of death, atau tidak ada waktu sama sekali</translation>
    </message>
    <message>
        <source>the server has a reference clock of its own</source>
        <translation>server punya jam acuan sendiri</translation>
    </message>
    <message>
        <source>%1 steps away from a reference clock</source>
        <translation>%1 langkah dari jam acuan</translation>
    </message>
    <message>
        <source>unsynchronised</source>
        <translation>tidak tersinkron</translation>
    </message>
    <message>
        <source>not set, or 1 s</source>
        <translation>tidak diisi, atau 1 s</translation>
    </message>
    <message>
        <source>%1 s between questions</source>
        <translation>%1 s antara dua permintaan</translation>
    </message>
    <message>
        <source>%1: implausible</source>
        <translation>%1: tidak masuk akal</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>tidak diisi</translation>
    </message>
    <message>
        <source>the clock is read to %1 s</source>
        <translation>jam terbaca sampai %1 s</translation>
    </message>
    <message>
        <source>when the sender&apos;s clock was last set</source>
        <translation>kapan jam pengirim terakhir disetel</translation>
    </message>
    <message>
        <source>where the answer repeats the question&apos;s transmit stamp</source>
        <translation>tempat respons mengulang stempel waktu transmit dari permintaan</translation>
    </message>
    <message>
        <source>the transmit stamp of the question, sent back: T1, where that was a time</source>
        <translation>stempel waktu transmit dari permintaan, dikirim kembali: T1, jika isinya memang waktu</translation>
    </message>
    <message>
        <source>where the answer has T2, the moment at which the question came</source>
        <translation>tempat respons memuat T2, saat permintaan tiba</translation>
    </message>
    <message>
        <source>T2: when the question came, by the server&apos;s clock</source>
        <translation>T2: kapan permintaan tiba, menurut jam server</translation>
    </message>
    <message>
        <source>when the question went, or a number that only its sender knows</source>
        <translation>kapan permintaan berangkat, atau angka yang hanya diketahui pengirimnya</translation>
    </message>
    <message>
        <source>T3: when the answer went, by the server&apos;s clock</source>
        <translation>T3: kapan respons berangkat, menurut jam server</translation>
    </message>
    <message>
        <source>every check passed</source>
        <translation>semua pemeriksaan lolos</translation>
    </message>
    <message>
        <source>the packet has fewer than 48 bytes</source>
        <translation>paketnya kurang dari 48 byte</translation>
    </message>
    <message>
        <source>the datagram was longer than any NTP packet and its end was cut off</source>
        <translation>datagramnya lebih panjang dari paket NTP mana pun dan akhirnya terpotong</translation>
    </message>
    <message>
        <source>bytes follow the header that belong to nothing</source>
        <translation>setelah header ada byte yang tidak termasuk bagian mana pun</translation>
    </message>
    <message>
        <source>an extension field&apos;s length is impossible</source>
        <translation>panjang sebuah field ekstensi mustahil</translation>
    </message>
    <message>
        <source>the mode is not 4: this is no server&apos;s reply</source>
        <translation>mode bukan 4: ini bukan respons server</translation>
    </message>
    <message>
        <source>the origin stamp is not the transmit stamp that was sent</source>
        <translation>stempel waktu origin bukan stempel waktu transmit yang dikirim</translation>
    </message>
    <message>
        <source>the origin stamp is zero, and the transmit stamp that was sent was not</source>
        <translation>stempel waktu origin nol, padahal stempel waktu transmit yang dikirim tidak nol</translation>
    </message>
    <message>
        <source>it is another copy of an answer that was taken before</source>
        <translation>ini salinan lain dari respons yang sudah diterima sebelumnya</translation>
    </message>
    <message>
        <source>the server sent a kiss of death instead of the time</source>
        <translation>server mengirim kiss of death, bukan waktu</translation>
    </message>
    <message>
        <source>the leap indicator is 3: the server&apos;s clock is not synchronised</source>
        <translation>leap indicator bernilai 3: jam server tidak tersinkron</translation>
    </message>
    <message>
        <source>the stratum is 16: the server&apos;s clock is not synchronised</source>
        <translation>stratum bernilai 16: jam server tidak tersinkron</translation>
    </message>
    <message>
        <source>the stratum is 0: unspecified or invalid</source>
        <translation>stratum bernilai 0: tidak ditentukan atau tidak sah</translation>
    </message>
    <message>
        <source>the stratum is above 16: reserved</source>
        <translation>stratum di atas 16: cadangan</translation>
    </message>
    <message>
        <source>there is no such version of NTP: 1 to 4 are in use</source>
        <translation>versi NTP itu tidak ada: yang dipakai 1 sampai 4</translation>
    </message>
    <message>
        <source>the transmit stamp is zero (not set)</source>
        <translation>stempel waktu transmit nol (tidak diisi)</translation>
    </message>
    <message>
        <source>the receive stamp is zero (not set)</source>
        <translation>stempel waktu receive nol (tidak diisi)</translation>
    </message>
    <message>
        <source>the server timestamps go backwards: it answered before it was asked</source>
        <translation>stempel waktu server berjalan mundur: server menjawab sebelum ditanya</translation>
    </message>
    <message>
        <source>the server&apos;s clock was last set after it sent this answer</source>
        <translation>jam server terakhir disetel setelah respons ini dikirim</translation>
    </message>
    <message>
        <source>the server is unsure of its own clock by 16 s or more</source>
        <translation>server tidak yakin akan jamnya sendiri sebesar 16 s atau lebih</translation>
    </message>
    <message>
        <source>the precision is implausible: a clock that ticks so rarely tells no time</source>
        <translation>presisinya tidak masuk akal: jam yang berdetak sejarang itu tidak menunjukkan waktu</translation>
    </message>
    <message>
        <source>the delay is negative by more than both clocks&apos; precision</source>
        <translation>waktu tempuhnya negatif melebihi presisi kedua jam</translation>
    </message>
    <message>
        <source>the way there and back took more than 3 s</source>
        <translation>perjalanan pergi dan pulang lebih lama dari 3 s</translation>
    </message>
    <message>
        <source>the server took more than 4 s to answer</source>
        <translation>server memerlukan lebih dari 4 s untuk menjawab</translation>
    </message>
    <message>
        <source>the server answered with a crypto-NAK: it could not verify an authentication</source>
        <translation>server menjawab dengan crypto-NAK: autentikasinya tidak dapat diverifikasi</translation>
    </message>
    <message>
        <source>A time stamp is 16 hex digits after 0x, or a time such as 2026-03-01T12:00:00Z.</source>
        <translation>Stempel waktu adalah 16 digit heksadesimal setelah 0x, atau waktu seperti 2026-03-01T12:00:00Z.</translation>
    </message>
    <message numerus="yes">
        <source>%n replies were ignored; the column Ignored because says why.</source>
        <translation>
            <numerusform>%n respons diabaikan; alasannya ada di kolom Diabaikan karena.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duplicates came and count once.</source>
        <translation>
            <numerusform>%n respons ganda datang dan hanya dihitung sekali.</numerusform>
        </translation>
    </message>
    <message>
        <source>These are more than %1 servers; name smaller ranges or networks.</source>
        <translation>Ini lebih dari %1 server; sebutkan rentang atau jaringan yang lebih kecil.</translation>
    </message>
</context>
<context>
    <name>offer</name>
    <message numerus="yes">
        <source>%n target(s)</source>
        <translation>
            <numerusform>%n sasaran</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>packet</name>
    <message>
        <source>&lt;- rejected: %1</source>
        <translation>&lt;- ditolak: %1</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>tidak ada</translation>
    </message>
    <message>
        <source>byte %1</source>
        <translation>byte %1</translation>
    </message>
    <message>
        <source>bytes %1 to %2</source>
        <translation>byte %1 sampai %2</translation>
    </message>
    <message>
        <source>bit %1 of byte %2 to bit %3 of byte %4</source>
        <translation>bit %1 dari byte %2 sampai bit %3 dari byte %4</translation>
    </message>
    <message>
        <source>bit %1 of byte %2</source>
        <translation>bit %1 dari byte %2</translation>
    </message>
    <message>
        <source>bits %1 to %2 of byte %3</source>
        <translation>bit %1 sampai %2 dari byte %3</translation>
    </message>
    <message>
        <source>Ignored: %1</source>
        <translation>Diabaikan: %1</translation>
    </message>
    <message>
        <source>Rejected: %1</source>
        <translation>Ditolak: %1</translation>
    </message>
    <message>
        <source>That is more than %1 bytes.</source>
        <translation>Itu lebih dari %1 byte.</translation>
    </message>
    <message>
        <source>There are no bytes. Write them in hex, as in 1b 00*47.</source>
        <translation>Tidak ada byte. Tulislah dalam heksadesimal, misalnya 1b 00*47.</translation>
    </message>
    <message>
        <source>1 byte</source>
        <translation>1 byte</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 byte</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Payload</translation>
    </message>
    <message>
        <source>%1 of text (UTF-8)</source>
        <translation>%1 teks (UTF-8)</translation>
    </message>
    <message>
        <source>%1, not all of them text</source>
        <translation>%1, tidak semuanya teks</translation>
    </message>
    <message>
        <source>an empty datagram</source>
        <translation>datagram kosong</translation>
    </message>
    <message>
        <source>Cut here</source>
        <translation>Terpotong di sini</translation>
    </message>
    <message>
        <source>%1 of %2 bytes are kept</source>
        <translation>%1 dari %2 byte disimpan</translation>
    </message>
    <message>
        <source>Not kept</source>
        <translation>Tidak disimpan</translation>
    </message>
    <message>
        <source>%1, for which the later packets of the run left no room</source>
        <translation>%1, tempatnya dipakai paket pengukuran ini yang lebih baru</translation>
    </message>
</context>
<context>
    <name>packets</name>
    <message>
        <source>accepted</source>
        <translation>sah</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Permintaan</translation>
    </message>
    <message>
        <source>Request %1</source>
        <translation>Permintaan %1</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Respons</translation>
    </message>
    <message>
        <source>Reply %1</source>
        <translation>Respons %1</translation>
    </message>
    <message>
        <source>Ignored %1</source>
        <translation>Diabaikan %1</translation>
    </message>
    <message>
        <source>Sent %1</source>
        <translation>Dikirim %1</translation>
    </message>
    <message>
        <source>Received %1</source>
        <translation>Diterima %1</translation>
    </message>
    <message>
        <source>+%1 ms</source>
        <translation>+%1 ms</translation>
    </message>
    <message>
        <source>not kept</source>
        <translation>tidak disimpan</translation>
    </message>
    <message>
        <source>%1 kept</source>
        <translation>%1 disimpan</translation>
    </message>
</context>
<context>
    <name>ping</name>
    <message>
        <source>%1 timed out: nobody answered within %2</source>
        <translation>%1 habis waktu: tidak ada yang menjawab dalam %2</translation>
    </message>
    <message>
        <source>%1 answers, but with another payload than it was sent</source>
        <translation>%1 menjawab, tetapi dengan isi yang berbeda dari yang dikirim</translation>
    </message>
    <message>
        <source>%1 was not reached: %2</source>
        <translation>%1 tidak tercapai: %2</translation>
    </message>
    <message>
        <source>A probe of %1 bytes is too big for a link on the way to %2</source>
        <translation>Probe sebesar %1 byte terlalu besar untuk sebuah tautan di jalan ke %2</translation>
    </message>
    <message>
        <source>%1 is unreachable: %2</source>
        <translation>%1 tidak terjangkau: %2</translation>
    </message>
    <message>
        <source>%1 is unreachable (%2)</source>
        <translation>%1 tidak terjangkau (%2)</translation>
    </message>
    <message>
        <source>The name %1 does not exist</source>
        <translation>Nama %1 tidak ada</translation>
    </message>
    <message>
        <source>%1 can&apos;t be asked: see its row</source>
        <translation>%1 tidak dapat ditanya: lihat barisnya</translation>
    </message>
    <message>
        <source>This system does not permit it (%1)</source>
        <translation>Sistem ini tidak mengizinkannya (%1)</translation>
    </message>
    <message>
        <source>%1 could not be asked (%2)</source>
        <translation>%1 tidak dapat ditanya (%2)</translation>
    </message>
    <message>
        <source>%1 has not answered yet</source>
        <translation>%1 belum menjawab</translation>
    </message>
    <message>
        <source>%1 answers: %2 of %3 probes, in %4 (median)</source>
        <translation>%1 menjawab: %2 dari %3 probe, dalam %4 (median)</translation>
    </message>
    <message>
        <source>%1 answers %2 of %3 probes, in %4 (median): %5 % are lost</source>
        <translation>%1 menjawab %2 dari %3 probe, dalam %4 (median): %5 % hilang</translation>
    </message>
    <message>
        <source>None of %1 targets answers</source>
        <translation>Tidak satu pun dari %1 sasaran menjawab</translation>
    </message>
    <message>
        <source>%1 of %2 targets answer, in %3 (median); nothing is lost</source>
        <translation>%1 dari %2 sasaran menjawab, dalam %3 (median); tidak ada yang hilang</translation>
    </message>
    <message>
        <source>%1 of %2 targets answer, in %3 (median); %4 % of all probes are lost</source>
        <translation>%1 dari %2 sasaran menjawab, dalam %3 (median); %4 % dari semua probe hilang</translation>
    </message>
    <message>
        <source>ICMP is not permitted here (net.ipv4.ping_group_range is %1, and a raw socket needs an administrator), so each probe is a TCP connection. A refusal is an answer, too.</source>
        <translation>ICMP tidak diizinkan di sini (net.ipv4.ping_group_range bernilai %1, dan soket raw memerlukan administrator), jadi setiap probe adalah koneksi TCP. Penolakan pun berarti jawaban.</translation>
    </message>
    <message>
        <source>Through a raw socket, which this user may have: net.ipv4.ping_group_range is %1.</source>
        <translation>Lewat soket raw, yang boleh dipakai pengguna ini: net.ipv4.ping_group_range bernilai %1.</translation>
    </message>
    <message>
        <source>Each probe is a TCP connection: made or refused, somebody answered.</source>
        <translation>Setiap probe adalah koneksi TCP: terhubung atau ditolak, ada yang menjawab.</translation>
    </message>
    <message>
        <source>Each probe is a UDP datagram. That nobody has the port is an answer; silence can be loss, or a program that takes the datagram and says nothing: UDP can&apos;t tell.</source>
        <translation>Setiap probe adalah datagram UDP. Bahwa tidak ada yang memakai port itu adalah jawaban; diam bisa berarti hilang, atau ada program yang menerima datagram tanpa berkata apa-apa: UDP tidak dapat membedakannya.</translation>
    </message>
    <message>
        <source>%1 of %2 is little to judge by: a probe is lost now and then even on a good way. Send a hundred to know.</source>
        <translation>%1 dari %2 terlalu sedikit untuk menilai: pada jalan yang baik pun sesekali ada probe yang hilang. Kirim seratus untuk mengetahuinya.</translation>
    </message>
    <message>
        <source>Below 1 % nobody notices: TCP sends again what is lost.</source>
        <translation>Di bawah 1 % tidak terasa: TCP mengirim ulang yang hilang.</translation>
    </message>
    <message>
        <source>From about 1 % on, downloads slow down and calls crackle. Wi-Fi far from its router and a full line are the usual causes.</source>
        <translation>Mulai sekitar 1 %, unduhan melambat dan panggilan terputus-putus. Penyebab yang biasa: Wi-Fi yang jauh dari routernya dan saluran yang penuh.</translation>
    </message>
    <message numerus="yes">
        <source>%n answers came once more</source>
        <translation>
            <numerusform>%n respons datang sekali lagi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n came late and count as received</source>
        <translation>
            <numerusform>%n datang terlambat dan dihitung sebagai diterima</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were overtaken by a later one</source>
        <translation>
            <numerusform>%n didahului oleh yang sesudahnya</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n datagrams were ignored</source>
        <translation>
            <numerusform>%n datagram diabaikan</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody was asked</source>
        <translation>Tidak ada yang ditanya</translation>
    </message>
    <message>
        <source>; jitter %1</source>
        <translation>; jitter %1</translation>
    </message>
    <message>
        <source>Shortest %1, median %2, 95 % within %3, longest %4%5.</source>
        <translation>Terpendek %1, median %2, 95 % dalam %3, terpanjang %4%5.</translation>
    </message>
    <message>
        <source>%1: %2 of %3 lost.</source>
        <translation>%1: %2 dari %3 hilang.</translation>
    </message>
    <message>
        <source>This clock was stepped during the run.</source>
        <translation>Jam ini disetel selama pengukuran.</translation>
    </message>
    <message>
        <source>The echo was back after %1: there and back, and the short time that the target took.</source>
        <translation>Gema kembali setelah %1: pergi dan pulang, serta waktu singkat yang dipakai sasaran.</translation>
    </message>
    <message>
        <source>A TCP connection was made after %1: one round trip, for which no program had to answer.</source>
        <translation>Koneksi TCP terhubung setelah %1: satu kali pulang-pergi, tanpa perlu ada program yang menjawab.</translation>
    </message>
    <message>
        <source>The target refused the connection after %1. So it is there, and that took one round trip.</source>
        <translation>Sasaran menolak koneksi setelah %1. Jadi sasaran ada, dan itu satu kali pulang-pergi.</translation>
    </message>
    <message>
        <source>A program answered the datagram after %1, its own time included.</source>
        <translation>Sebuah program menjawab datagram setelah %1, termasuk waktunya sendiri.</translation>
    </message>
    <message>
        <source>After %1 the target said that nobody has this port (ICMP port unreachable). So it is there.</source>
        <translation>Setelah %1 sasaran mengatakan bahwa tidak ada yang memakai port ini (ICMP port unreachable). Jadi sasaran ada.</translation>
    </message>
    <message>
        <source>%1 is left of its TTL. Most systems begin with %2: then it passed %3 routers.</source>
        <translation>TTL-nya tersisa %1. Kebanyakan sistem mulai dari %2: jadi paket melewati %3 router.</translation>
    </message>
    <message>
        <source>Usually it takes %1. A single jump mostly means that a queue on the way was full for a moment, or that Wi-Fi had to send again. On which of both ways, there or back, a ping can&apos;t tell.</source>
        <translation>Biasanya perlu %1. Satu lonjakan umumnya berarti antrean di jalan penuh sesaat, atau Wi-Fi harus mengirim ulang. Di arah mana, pergi atau pulang, tidak dapat diketahui dari ping.</translation>
    </message>
    <message>
        <source>The answer to a later probe was here before this one: the two took different ways, or one of them waited.</source>
        <translation>Respons untuk probe sesudahnya tiba sebelum yang ini: keduanya lewat jalan yang berbeda, atau salah satunya menunggu.</translation>
    </message>
    <message>
        <source>This probe was answered already. Copies come from a loop in a network, from Wi-Fi that missed an acknowledgement, or from several computers behind one address.</source>
        <translation>Probe ini sudah dijawab. Salinan berasal dari putaran di jaringan, dari Wi-Fi yang kehilangan konfirmasi, atau dari beberapa komputer di balik satu alamat.</translation>
    </message>
    <message>
        <source>It had been given up by then, so the probe has a row that says timed out. It was not lost, though: a longer timeout would have waited for it.</source>
        <translation>Saat itu probe sudah tidak ditunggu lagi, jadi ada barisnya yang berbunyi habis waktu. Namun probe itu tidak hilang: waktu tunggu yang lebih panjang akan menunggunya.</translation>
    </message>
    <message>
        <source>What came back differs from what was sent, from byte %1 on: something on the way changes packets, or a program forges answers.</source>
        <translation>Yang kembali berbeda dari yang dikirim, mulai byte %1: ada yang mengubah paket di jalan, atau ada program yang memalsukan respons.</translation>
    </message>
    <message>
        <source>By UDP, silence is not the same as loss: a program that takes the datagram and says nothing looks just so.</source>
        <translation>Pada UDP, diam tidak sama dengan hilang: program yang menerima datagram tanpa berkata apa-apa tampak persis seperti itu.</translation>
    </message>
    <message>
        <source>Silence does not tell whether the probe was lost, or its answer, or whether a firewall drops them. One of ten is no news on Wi-Fi; ten of ten is another matter.</source>
        <translation>Diam tidak menunjukkan apakah probe yang hilang, atau responsnya, atau firewall membuangnya. Satu dari sepuluh itu biasa pada Wi-Fi; sepuluh dari sepuluh lain soal.</translation>
    </message>
    <message>
        <source>the target itself says: %1</source>
        <translation>sasaran sendiri mengatakan: %1</translation>
    </message>
    <message>
        <source>%1 says: %2</source>
        <translation>%1 mengatakan: %2</translation>
    </message>
    <message>
        <source>ICMP type %1, code %2: %3.</source>
        <translation>ICMP tipe %1, kode %2: %3.</translation>
    </message>
    <message>
        <source>The next link takes %1 bytes in one packet, headers included.</source>
        <translation>Tautan berikutnya menerima %1 byte dalam satu paket, termasuk header.</translation>
    </message>
    <message>
        <source>It ends at the kernel&apos;s receive stamp, so how late this program woke up does not count.</source>
        <translation>Berakhir pada stempel penerimaan kernel, jadi keterlambatan program ini terbangun tidak ikut terhitung.</translation>
    </message>
    <message>
        <source>Clock stepped: this clock was set while the probe was on its way, so the round trip is the monotonic clock&apos;s.</source>
        <translation>Jam disetel: jam ini disetel selagi probe di jalan, jadi waktu pulang-perginya dari jam monotonik.</translation>
    </message>
    <message numerus="yes">
        <source>%n answers were ignored: their payload was not the one that was sent.</source>
        <translation>
            <numerusform>%n respons diabaikan: isinya bukan yang dikirim.</numerusform>
        </translation>
    </message>
    <message>
        <source>Name at least one host, for example 127.0.0.1.</source>
        <translation>Sebutkan setidaknya satu host, misalnya 127.0.0.1.</translation>
    </message>
    <message>
        <source>These are more than %1 addresses; name smaller ranges or networks.</source>
        <translation>Ini lebih dari %1 alamat; sebutkan rentang atau jaringan yang lebih kecil.</translation>
    </message>
    <message>
        <source>This is no host name, no address and no range. Write a name, an address, 192.0.2.10-20 or 192.0.2.0/24.</source>
        <translation>Ini bukan nama host, bukan alamat, dan bukan rentang. Tulis sebuah nama, alamat, 192.0.2.10-20, atau 192.0.2.0/24.</translation>
    </message>
    <message>
        <source>net.ipv4.ping_group_range is %1 here.</source>
        <translation>net.ipv4.ping_group_range di sini bernilai %1.</translation>
    </message>
    <message>
        <source>It has no IPv6 address.</source>
        <translation>Nama itu tidak punya alamat IPv6.</translation>
    </message>
    <message>
        <source>It has no IPv4 address.</source>
        <translation>Nama itu tidak punya alamat IPv4.</translation>
    </message>
</context>
<context>
    <name>plots</name>
    <message>
        <source>Asked and got</source>
        <translation>Diminta dan didapat</translation>
    </message>
    <message>
        <source>Received per second</source>
        <translation>Diterima per detik</translation>
    </message>
    <message>
        <source>Sent per second</source>
        <translation>Dikirim per detik</translation>
    </message>
    <message>
        <source>Look-up times</source>
        <translation>Waktu pencarian nama</translation>
    </message>
    <message>
        <source>Offset against delay</source>
        <translation>Selisih waktu terhadap waktu tempuh</translation>
    </message>
    <message>
        <source>Offset over time</source>
        <translation>Selisih waktu sepanjang waktu</translation>
    </message>
    <message>
        <source>Rate over time</source>
        <translation>Laju sepanjang waktu</translation>
    </message>
    <message>
        <source>Congestion window over time</source>
        <translation>Congestion window sepanjang waktu</translation>
    </message>
    <message>
        <source>Round trip over time</source>
        <translation>Pulang-pergi sepanjang waktu</translation>
    </message>
    <message>
        <source>Sent again over time</source>
        <translation>Dikirim ulang sepanjang waktu</translation>
    </message>
    <message>
        <source>Rate by send buffer</source>
        <translation>Laju menurut buffer pengiriman</translation>
    </message>
    <message>
        <source>Rate by size of a write</source>
        <translation>Laju menurut ukuran penulisan</translation>
    </message>
    <message>
        <source>Asked and measured; the thin grey line is as asked</source>
        <translation>Diminta dan terukur; garis tipis abu-abu adalah yang diminta</translation>
    </message>
    <message>
        <source>How much later than asked</source>
        <translation>Keterlambatan dari yang diminta</translation>
    </message>
    <message>
        <source>Round trips over time, and what was lost</source>
        <translation>Waktu pulang-pergi sepanjang waktu, dan yang hilang</translation>
    </message>
    <message>
        <source>How fast the ports answered</source>
        <translation>Seberapa cepat port menjawab</translation>
    </message>
    <message>
        <source>Median round trip over hops</source>
        <translation>Median waktu pulang-pergi menurut hop</translation>
    </message>
    <message>
        <source>Best round trip over hops</source>
        <translation>Waktu pulang-pergi terbaik menurut hop</translation>
    </message>
    <message>
        <source>Loss over hops</source>
        <translation>Kehilangan menurut hop</translation>
    </message>
</context>
<context>
    <name>practice</name>
    <message>
        <source>1 byte</source>
        <translation>1 byte</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 byte</translation>
    </message>
    <message>
        <source>received %1</source>
        <translation>menerima %1</translation>
    </message>
    <message>
        <source>sent %1</source>
        <translation>mengirim %1</translation>
    </message>
    <message>
        <source>transmit stamp zero</source>
        <translation>stempel waktu transmit nol</translation>
    </message>
    <message>
        <source>at one with this clock</source>
        <translation>sama dengan jam ini</translation>
    </message>
    <message>
        <source>%1 ms behind</source>
        <translation>tertinggal %1 ms</translation>
    </message>
    <message>
        <source>%1 ms ahead</source>
        <translation>mendahului %1 ms</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>tidak diisi</translation>
    </message>
    <message>
        <source>NTP reply, stratum 0, kiss code %1</source>
        <translation>respons NTP, stratum 0, kiss code %1</translation>
    </message>
    <message>
        <source>NTP reply, %2, stratum %1</source>
        <translation>respons NTP, %2, stratum %1</translation>
    </message>
    <message>
        <source>bytes behind its end</source>
        <translation>ada byte di belakang akhirnya</translation>
    </message>
    <message>
        <source>malformed extension</source>
        <translation>ekstensi rusak</translation>
    </message>
    <message>
        <source>no NTP packet: %1 of %2</source>
        <translation>bukan paket NTP: %1 dari %2</translation>
    </message>
    <message>
        <source>NTP request, version %1</source>
        <translation>permintaan NTP, versi %1</translation>
    </message>
    <message>
        <source>NTP packet of mode %1 (%2), version %3</source>
        <translation>paket NTP mode %1 (%2), versi %3</translation>
    </message>
    <message>
        <source>no question</source>
        <translation>tanpa pertanyaan</translation>
    </message>
    <message>
        <source>%1 questions</source>
        <translation>%1 pertanyaan</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 lagi</translation>
    </message>
    <message>
        <source>cut off (TC)</source>
        <translation>terpotong (TC)</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>tanpa data</translation>
    </message>
    <message>
        <source>marked as a reply</source>
        <translation>ditandai sebagai respons</translation>
    </message>
    <message>
        <source>%1 behind its end</source>
        <translation>%1 di belakang akhirnya</translation>
    </message>
    <message>
        <source>no order that a sink knows</source>
        <translation>bukan perintah yang dikenal sink</translation>
    </message>
    <message>
        <source>told to take in what comes</source>
        <translation>diminta menerima apa pun yang datang</translation>
    </message>
    <message>
        <source>told to answer each %1 with one byte</source>
        <translation>diminta menjawab setiap %1 dengan satu byte</translation>
    </message>
    <message>
        <source>told to answer each %1 with as many</source>
        <translation>diminta menjawab setiap %1 dengan jumlah yang sama</translation>
    </message>
    <message>
        <source>told to count datagrams</source>
        <translation>diminta menghitung datagram</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>tersambung</translation>
    </message>
    <message>
        <source>connection ended; %1 had come</source>
        <translation>koneksi berakhir; %1 telah datang</translation>
    </message>
    <message>
        <source>lost, as it is set</source>
        <translation>hilang, sesuai pengaturan</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>tidak ada respons</translation>
    </message>
    <message>
        <source>%1 (fault %2)</source>
        <translation>%1 (gangguan %2)</translation>
    </message>
    <message>
        <source>No port from %1 on is free for the practice server %2.</source>
        <translation>Mulai dari %1 tidak ada port yang bebas untuk server latihan %2.</translation>
    </message>
    <message>
        <source>Port %1 needs a privilege that this user does not have, so %2 listens on %3.</source>
        <translation>Port %1 memerlukan hak istimewa yang tidak dimiliki pengguna ini, jadi %2 mendengarkan di %3.</translation>
    </message>
    <message>
        <source>Port %1 is in use, so %2 listens on %3.</source>
        <translation>Port %1 sedang dipakai, jadi %2 mendengarkan di %3.</translation>
    </message>
    <message>
        <source>Tells the time, as wrong as it is set.</source>
        <translation>Memberitahukan waktu, sesalah yang diatur.</translation>
    </message>
    <message>
        <source>Answers for the names under practice.test.</source>
        <translation>Menjawab untuk nama di bawah practice.test.</translation>
    </message>
    <message>
        <source>Sends back what it gets.</source>
        <translation>Mengirim kembali apa yang diterimanya.</translation>
    </message>
    <message>
        <source>Accepts, and never answers.</source>
        <translation>Menerima koneksi, dan tidak pernah menjawab.</translation>
    </message>
    <message>
        <source>Answers after a chosen time.</source>
        <translation>Menjawab setelah waktu yang dipilih.</translation>
    </message>
    <message>
        <source>Sends a byte at a time, for minutes.</source>
        <translation>Mengirim satu byte demi satu byte, selama beberapa menit.</translation>
    </message>
    <message>
        <source>Takes in what it is sent, as fast as it can: the throughput peer.</source>
        <translation>Menampung apa yang dikirim kepadanya, secepat mungkin: pasangan untuk Throughput.</translation>
    </message>
    <message>
        <source>Accepts, and breaks the connection off.</source>
        <translation>Menerima koneksi, lalu memutusnya.</translation>
    </message>
    <message>
        <source>Says goodbye, ends its side, and goes on reading.</source>
        <translation>Berpamitan, mengakhiri sisinya, dan terus membaca.</translation>
    </message>
    <message>
        <source>A closed port: refuses at once.</source>
        <translation>Port tertutup: langsung menolak.</translation>
    </message>
    <message>
        <source>Connecting gets no answer, as behind a firewall that drops.</source>
        <translation>Penyambungan tidak dijawab, seperti di balik firewall yang membuang paket.</translation>
    </message>
    <message>
        <source>A kiss code is one to four ASCII characters, such as RATE.</source>
        <translation>Kiss code terdiri atas satu sampai empat karakter ASCII, misalnya RATE.</translation>
    </message>
    <message>
        <source>… %1 events more, too many to be kept</source>
        <translation>… %1 kejadian lagi, terlalu banyak untuk disimpan</translation>
    </message>
    <message>
        <source>Begins with a preset&apos;s settings; others go on top of them.</source>
        <translation>Memulai dengan pengaturan sebuah contoh; yang lain ditambahkan di atasnya.</translation>
    </message>
    <message>
        <source>Prints what each server receives and answers, a line each.</source>
        <translation>Mencetak yang diterima dan dijawab setiap server, satu baris masing-masing.</translation>
    </message>
    <message>
        <source>Usage: sockeye-cli practice [--preset ID] [--SERVER-SETTING VALUE]… [--log]</source>
        <translation>Pemakaian: sockeye-cli practice [--preset ID] [--SERVER-SETTING VALUE]… [--log]</translation>
    </message>
    <message>
        <source>Runs the practice network, on this computer only, until it is ended with Ctrl+C.</source>
        <translation>Menjalankan jaringan latihan, hanya di komputer ini, sampai diakhiri dengan Ctrl+C.</translation>
    </message>
    <message>
        <source>Servers:</source>
        <translation>Server:</translation>
    </message>
    <message>
        <source>Presets:</source>
        <translation>Contoh:</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Opsi:</translation>
    </message>
    <message>
        <source>Settings:</source>
        <translation>Pengaturan:</translation>
    </message>
    <message>
        <source>No preset has the name “%1”; there are: %2.</source>
        <translation>Tidak ada contoh bernama “%1”; yang ada: %2.</translation>
    </message>
    <message>
        <source>Only settings can stand here.</source>
        <translation>Di sini hanya boleh ada pengaturan.</translation>
    </message>
    <message>
        <source>Usage: sockeye-cli sink [ADDRESS:PORT]

Takes in what “throughput” sends to it, until it is ended with Ctrl+C. Without an address it listens on
this computer only; to measure the way between two machines, give one of this computer&apos;s addresses, or
0.0.0.0:10009 for all. Anybody who reaches that port can then send to it; nothing is kept.
</source>
        <translation>Pemakaian: sockeye-cli sink [ADDRESS:PORT]

Menampung yang dikirim “throughput” kepadanya, sampai diakhiri dengan Ctrl+C. Tanpa alamat, sink hanya
mendengarkan di komputer ini; untuk mengukur jalan antara dua komputer, berikan salah satu alamat komputer
ini, atau 0.0.0.0:10009 untuk semuanya. Siapa pun yang menjangkau port itu
dapat mengirim; tidak ada yang disimpan.
</translation>
    </message>
    <message>
        <source>Only ADDRESS:PORT can stand here: 192.168.0.7:10009, [::]:10009.</source>
        <translation>Di sini hanya boleh ada ADDRESS:PORT: 192.168.0.7:10009, [::]:10009.</translation>
    </message>
    <message>
        <source>The end of a way of simulated routers, for traceroute.</source>
        <translation>Ujung sebuah jalur dengan router simulasi, untuk traceroute.</translation>
    </message>
    <message>
        <source>Echoes over TLS, with a certificate that is wrong as it is set.</source>
        <translation>Mengirim kembali apa yang diterimanya lewat TLS, dengan sertifikat yang salah sesuai pengaturan.</translation>
    </message>
</context>
<context>
    <name>practicestate</name>
    <message>
        <source>The practice network could not be started</source>
        <translation>Jaringan latihan tidak dapat dijalankan</translation>
    </message>
    <message>
        <source>Practice network: starting…</source>
        <translation>Jaringan latihan: sedang dimulai…</translation>
    </message>
    <message>
        <source>Practice network: changed by hand</source>
        <translation>Jaringan latihan: diubah manual</translation>
    </message>
    <message>
        <source>Practice network: %1</source>
        <translation>Jaringan latihan: %1</translation>
    </message>
    <message>
        <source>Servers on this computer, ports: %1.</source>
        <translation>Server di komputer ini, port: %1.</translation>
    </message>
    <message>
        <source>Not as it starts: %1.</source>
        <translation>Berbeda dari keadaan awal: %1.</translation>
    </message>
    <message>
        <source>Practice network: as the worksheet sets it</source>
        <translation>Jaringan latihan: diatur lembar kerja</translation>
    </message>
    <message>
        <source>Set by the worksheet “%1”, and put back when that is closed.</source>
        <translation>Diatur oleh lembar kerja “%1”, dan dikembalikan saat lembar kerja itu ditutup.</translation>
    </message>
</context>
<context>
    <name>presets</name>
    <message>
        <source>As in the exercise</source>
        <translation>Seperti di praktikum</translation>
    </message>
    <message>
        <source>4096 bytes each over TCP, with TCP_NODELAY: Linux says 8192.</source>
        <translation>Masing-masing 4096 byte lewat TCP, dengan TCP_NODELAY: menurut Linux 8192.</translation>
    </message>
    <message>
        <source>From nothing to a gigabyte</source>
        <translation>Dari nol sampai satu gigabyte</translation>
    </message>
    <message>
        <source>The doubling, the floor and the ceiling; -1, too. See Plot.</source>
        <translation>Penggandaan, batas bawah, dan batas atas; juga -1. Lihat Grafik.</translation>
    </message>
    <message>
        <source>Set after connecting</source>
        <translation>Diatur setelah terhubung</translation>
    </message>
    <message>
        <source>The kernel has sized the buffers by then; setting them ends that.</source>
        <translation>Saat itu kernel sudah menentukan ukuran buffer; mengaturnya mengakhiri penentuan itu.</translation>
    </message>
    <message>
        <source>Left alone</source>
        <translation>Dibiarkan saja</translation>
    </message>
    <message>
        <source>4 MiB there and back: watch the kernel make the buffers larger.</source>
        <translation>4 MiB pergi dan pulang: amati kernel memperbesar buffer.</translation>
    </message>
    <message>
        <source>Taken over</source>
        <translation>Diambil alih</translation>
    </message>
    <message>
        <source>The same with 65536 set: nothing grows any more.</source>
        <translation>Sama, tetapi diatur 65536: tidak ada lagi yang membesar.</translation>
    </message>
    <message>
        <source>Every kind of socket</source>
        <translation>Semua jenis soket</translation>
    </message>
    <message>
        <source>TCP and UDP over IPv4 and IPv6; show the columns Protocol and Family.</source>
        <translation>TCP dan UDP lewat IPv4 dan IPv6; tampilkan kolom Protokol dan Keluarga.</translation>
    </message>
    <message>
        <source>Is anybody there?</source>
        <translation>Ada orang di sana?</translation>
    </message>
    <message>
        <source>Keep-alive after a minute instead of two hours.</source>
        <translation>Keep-alive setelah satu menit, bukan dua jam.</translation>
    </message>
    <message>
        <source>The IPv4 address of www.python.org, as gethostbyname asks for it.</source>
        <translation>Alamat IPv4 www.python.org, seperti yang ditanyakan gethostbyname.</translation>
    </message>
    <message>
        <source>One of each outcome</source>
        <translation>Satu untuk setiap hasil</translation>
    </message>
    <message>
        <source>A name, an alias, one without data, one that isn&apos;t there, a refusal.</source>
        <translation>Sebuah nama, sebuah alias, satu tanpa data, satu yang tidak ada, satu penolakan.</translation>
    </message>
    <message>
        <source>Backwards</source>
        <translation>Sebaliknya</translation>
    </message>
    <message>
        <source>From an address to its name: 127.0.0.1 is this computer itself.</source>
        <translation>Dari alamat ke namanya: 127.0.0.1 adalah komputer ini sendiri.</translation>
    </message>
    <message>
        <source>One question to pool.ntp.org in version 2, as ntplib asks it.</source>
        <translation>Satu permintaan ke pool.ntp.org dalam versi 2, seperti yang dikirim ntplib.</translation>
    </message>
    <message>
        <source>How much answers differ</source>
        <translation>Seberapa berbeda responsnya</translation>
    </message>
    <message>
        <source>A hundred questions to the practice server in a second: see Plot.</source>
        <translation>Seratus permintaan ke server latihan dalam satu detik: lihat Grafik.</translation>
    </message>
    <message>
        <source>A server 250 ms ahead</source>
        <translation>Server maju 250 ms</translation>
    </message>
    <message>
        <source>As it starts: the NTP server is wrong by a quarter of a second, all else is well.</source>
        <translation>Keadaan awal: server NTP salah seperempat detik, yang lain beres.</translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>Semuanya beres</translation>
    </message>
    <message>
        <source>The NTP server&apos;s clock is this computer&apos;s: the offset is next to nothing.</source>
        <translation>Jam server NTP adalah jam komputer ini: selisih waktunya hampir nol.</translation>
    </message>
    <message>
        <source>A clock that runs too fast</source>
        <translation>Jam yang berjalan terlalu cepat</translation>
    </message>
    <message>
        <source>The NTP server&apos;s clock gains 10 ms each second: follow it, and the offset climbs in a line.</source>
        <translation>Jam server NTP bertambah cepat 10 ms setiap detik: pantaulah terus, dan selisih waktunya naik membentuk garis lurus.</translation>
    </message>
    <message>
        <source>Far away</source>
        <translation>Sangat jauh</translation>
    </message>
    <message>
        <source>A quarter of a second there and back, and never the same: offsets scatter as delays do, and the sample with the smallest delay is the best.</source>
        <translation>Seperempat detik pergi dan pulang, dan tidak pernah sama: selisih waktu tersebar seperti halnya waktu tempuh, dan sampel dengan waktu tempuh terkecil adalah yang terbaik.</translation>
    </message>
    <message>
        <source>Slow in one direction</source>
        <translation>Lambat di satu arah</translation>
    </message>
    <message>
        <source>Both clocks are right, but the way there takes 200 ms and the way back none: the offset is wrong by half of that, and nothing in the reply tells.</source>
        <translation>Kedua jam benar, tetapi perjalanan pergi memakan 200 ms dan perjalanan pulang nol: selisih waktunya salah sebesar setengahnya, dan tidak ada apa pun dalam respons yang menunjukkannya.</translation>
    </message>
    <message>
        <source>Loses three in ten</source>
        <translation>Hilang tiga dari sepuluh</translation>
    </message>
    <message>
        <source>NTP and echo over UDP lose 30 % of what they are sent, by chance.</source>
        <translation>NTP dan echo lewat UDP kehilangan 30 % dari yang dikirim kepadanya, secara acak.</translation>
    </message>
    <message>
        <source>A slow line</source>
        <translation>Jalur yang lambat</translation>
    </message>
    <message>
        <source>The sink reads 10 Mbit/s, and echo sends 1 Mbit/s back: whoever sends faster fills the buffers, and is then held up.</source>
        <translation>Sink membaca 10 Mbit/s, dan echo mengirim balik 1 Mbit/s: yang mengirim lebih cepat memenuhi buffer, lalu tertahan.</translation>
    </message>
    <message>
        <source>Answers late</source>
        <translation>Terlambat menjawab</translation>
    </message>
    <message>
        <source>Echo takes 1.5 s, late and slow.practice.test take 5 s: find the timeout from which on they answer.</source>
        <translation>Echo memerlukan 1,5 s, late dan slow.practice.test memerlukan 5 s: temukan mulai waktu tunggu berapa mereka menjawab.</translation>
    </message>
    <message>
        <source>Does not know the time</source>
        <translation>Tidak mengetahui waktu</translation>
    </message>
    <message>
        <source>The NTP server answers, and says in leap and stratum that its clock is not set: an answer, and not usable.</source>
        <translation>Server NTP menjawab, dan menyatakan dalam leap dan stratum bahwa jamnya tidak disetel: ada respons, tetapi tidak dapat dipakai.</translation>
    </message>
    <message>
        <source>You ask too often</source>
        <translation>Terlalu sering bertanya</translation>
    </message>
    <message>
        <source>The NTP server answers with the kiss code RATE: a client that is well brought up asks less often.</source>
        <translation>Server NTP menjawab dengan kiss code RATE: klien yang sopan bertanya lebih jarang.</translation>
    </message>
    <message>
        <source>A liar</source>
        <translation>Pembohong</translation>
    </message>
    <message>
        <source>Replies that answer another question: a careful client ignores them and times out.</source>
        <translation>Respons yang menjawab permintaan lain: klien yang cermat mengabaikannya lalu habis waktu.</translation>
    </message>
    <message>
        <source>A forger</source>
        <translation>Pemalsu</translation>
    </message>
    <message>
        <source>Right replies from somebody who was not asked: another address, another port. A connected socket never sees them.</source>
        <translation>Respons yang benar dari pihak yang tidak ditanyai: alamat lain, port lain. Soket yang terhubung tidak pernah melihatnya.</translation>
    </message>
    <message>
        <source>Broken packets</source>
        <translation>Paket rusak</translation>
    </message>
    <message>
        <source>NTP replies lack a byte, DNS replies announce more than they hold: see in the packet where reading ends.</source>
        <translation>Respons NTP kurang satu byte, respons DNS menyatakan lebih banyak daripada isinya: lihat di dalam paket di mana pembacaan berakhir.</translation>
    </message>
    <message>
        <source>Answers too long for UDP</source>
        <translation>Respons terlalu panjang untuk UDP</translation>
    </message>
    <message>
        <source>Each DNS reply over UDP is cut off and says so (TC): the client has to ask again over TCP.</source>
        <translation>Setiap respons DNS lewat UDP dipotong dan menyatakannya (TC): klien harus bertanya lagi lewat TCP.</translation>
    </message>
    <message>
        <source>A name server that fails</source>
        <translation>Server DNS yang gagal</translation>
    </message>
    <message>
        <source>Each DNS question gets SERVFAIL: the server is there and cannot tell, which is not “no such name”.</source>
        <translation>Setiap pertanyaan DNS mendapat SERVFAIL: servernya ada tetapi tidak tahu jawabannya, dan itu bukan “nama tidak ada”.</translation>
    </message>
    <message>
        <source>Ports 80 and 25 over TCP, 53 over UDP: three names.</source>
        <translation>Port 80 dan 25 lewat TCP, 53 lewat UDP: tiga nama.</translation>
    </message>
    <message>
        <source>The well-known ports</source>
        <translation>Port yang terkenal</translation>
    </message>
    <message>
        <source>0 to 1023, where only root may listen: which have names, which none.</source>
        <translation>0 sampai 1023, yang hanya boleh dipakai root untuk mendengarkan: mana yang punya nama, mana yang tidak.</translation>
    </message>
    <message>
        <source>0x1b and 47 zeros to 0.uk.pool.ntp.org.</source>
        <translation>0x1b dan 47 nol ke 0.uk.pool.ntp.org.</translation>
    </message>
    <message>
        <source>The same without Internet</source>
        <translation>Sama, tanpa Internet</translation>
    </message>
    <message>
        <source>The exercise&apos;s 48 bytes to the practice server.</source>
        <translation>48 byte dari praktikum ke server latihan.</translation>
    </message>
    <message>
        <source>A question that looks like an answer</source>
        <translation>Permintaan yang tampak seperti respons</translation>
    </message>
    <message>
        <source>Mode 4 is a server&apos;s: nobody answers it.</source>
        <translation>Mode 4 milik server: tidak ada yang menjawabnya.</translation>
    </message>
    <message>
        <source>As much as goes</source>
        <translation>Sebanyak mungkin</translation>
    </message>
    <message>
        <source>Large writes, buffers sized by the kernel: look at the rate over time.</source>
        <translation>Penulisan (write) besar, buffer ditentukan kernel: lihat laju terhadap waktu.</translation>
    </message>
    <message>
        <source>Send buffers</source>
        <translation>Buffer pengiriman</translation>
    </message>
    <message>
        <source>Six send buffers: from which size on does a larger one bring nothing?</source>
        <translation>Enam buffer pengiriman: mulai ukuran berapa buffer yang lebih besar tidak ada gunanya?</translation>
    </message>
    <message>
        <source>Sizes of a write</source>
        <translation>Ukuran penulisan</translation>
    </message>
    <message>
        <source>Writes of 64 bytes to 1 MiB: each is a system call. See the rate by size of a write.</source>
        <translation>Penulisan (write) 64 byte sampai 1 MiB: masing-masing satu pemanggilan sistem. Lihat laju menurut ukuran penulisan.</translation>
    </message>
    <message>
        <source>Four streams</source>
        <translation>Empat aliran</translation>
    </message>
    <message>
        <source>Four connections at once: do they share fairly? Are they quicker than one?</source>
        <translation>Empat koneksi sekaligus: apakah mereka berbagi secara adil? Apakah lebih cepat daripada satu?</translation>
    </message>
    <message>
        <source>Write, write, read</source>
        <translation>Tulis, tulis, baca</translation>
    </message>
    <message>
        <source>Two small writes, then an answer: about 40 ms a round on a path of microseconds.</source>
        <translation>Dua penulisan kecil, lalu satu jawaban: sekitar 40 ms per putaran pada jalur yang hanya beberapa mikrodetik.</translation>
    </message>
    <message>
        <source>Write, write, read with No delay</source>
        <translation>Tulis, tulis, baca dengan Tanpa tundaan</translation>
    </message>
    <message>
        <source>The same with TCP_NODELAY. Look at the median round: the wait is gone.</source>
        <translation>Sama, dengan TCP_NODELAY. Lihat median putaran: penantiannya hilang.</translation>
    </message>
    <message>
        <source>Small writes</source>
        <translation>Penulisan kecil</translation>
    </message>
    <message>
        <source>64 bytes a write, joined into full packets: compare with “As much as goes”.</source>
        <translation>64 byte setiap penulisan, digabung menjadi paket penuh: bandingkan dengan “Sebanyak mungkin”.</translation>
    </message>
    <message>
        <source>Small writes with No delay</source>
        <translation>Penulisan kecil dengan Tanpa tundaan</translation>
    </message>
    <message>
        <source>64 bytes a write, and each leaves at once: a packet a write costs both sides more.</source>
        <translation>64 byte setiap penulisan, dan masing-masing langsung dikirim: satu paket per penulisan membebani kedua pihak.</translation>
    </message>
    <message>
        <source>Request and reply</source>
        <translation>Permintaan dan respons</translation>
    </message>
    <message>
        <source>One at a time, of three sizes: the slowest hundredth is what people notice.</source>
        <translation>Satu per satu, dengan tiga ukuran: seperseratus yang paling lambatlah yang dirasakan orang.</translation>
    </message>
    <message>
        <source>UDP without a brake</source>
        <translation>UDP tanpa rem</translation>
    </message>
    <message>
        <source>As fast as the system takes them: look at how many a small receive buffer lost.</source>
        <translation>Secepat yang diterima sistem: lihat berapa banyak yang hilang karena buffer penerimaan kecil.</translation>
    </message>
    <message>
        <source>Sets 100 s and reads it back, as the script does. Nothing is measured.</source>
        <translation>Mengatur 100 s dan membacanya kembali, seperti skrip. Tidak ada yang diukur.</translation>
    </message>
    <message>
        <source>How late is late</source>
        <translation>Seberapa terlambat</translation>
    </message>
    <message>
        <source>By poll and by SO_RCVTIMEO: how much later than asked does each end? See the plot.</source>
        <translation>Dengan poll dan dengan SO_RCVTIMEO: seberapa lebih lambat dari yang diminta masing-masing berakhir? Lihat Grafik.</translation>
    </message>
    <message>
        <source>EAGAIN, EINPROGRESS, ETIMEDOUT</source>
        <translation>EAGAIN, EINPROGRESS, ETIMEDOUT</translation>
    </message>
    <message>
        <source>Accept and connect past every timeout of the kernel: half a second, three symbols.</source>
        <translation>Accept dan connect dengan semua jenis waktu tunggu kernel: setengah detik, tiga simbol.</translation>
    </message>
    <message>
        <source>Zero is for ever</source>
        <translation>Nol berarti selamanya</translation>
    </message>
    <message>
        <source>SO_RCVTIMEO of 0 waits until Sockeye ends it; a non-blocking socket never waits.</source>
        <translation>SO_RCVTIMEO 0 menunggu sampai Sockeye mengakhirinya; soket non-blocking tidak pernah menunggu.</translation>
    </message>
    <message>
        <source>A microsecond becomes a tick</source>
        <translation>Satu mikrodetik menjadi satu tick</translation>
    </message>
    <message>
        <source>Asks for 1 µs: look at what the kernel reports, and at what poll makes of the same number.</source>
        <translation>Meminta 1 µs: lihat laporan kernel, dan apa yang dilakukan poll dengan angka yang sama.</translation>
    </message>
    <message>
        <source>A peer that drips</source>
        <translation>Server yang menetes</translation>
    </message>
    <message>
        <source>A byte every 0.3 s: half a second a call never passes, half a second in all does.</source>
        <translation>Satu byte setiap 0,3 s: setengah detik per pemanggilan tidak pernah habis, setengah detik secara keseluruhan habis.</translation>
    </message>
    <message>
        <source>Connecting into a black hole</source>
        <translation>Menghubungi lubang hitam</translation>
    </message>
    <message>
        <source>No timeout, and nobody answers: see SYN retries, a column in the header&apos;s menu.</source>
        <translation>Tanpa waktu tunggu, dan tidak ada yang menjawab: lihat Ulangan SYN, kolom di menu kepala tabel.</translation>
    </message>
    <message>
        <source>Sending to a peer that doesn&apos;t read</source>
        <translation>Mengirim ke server yang tidak membaca</translation>
    </message>
    <message>
        <source>The buffers of both ends are filled first; then the send that has to wait is timed.</source>
        <translation>Buffer di kedua ujung diisi lebih dahulu; lalu pengiriman yang harus menunggu diukur waktunya.</translation>
    </message>
    <message>
        <source>A name server that is silent</source>
        <translation>Server DNS yang diam</translation>
    </message>
    <message>
        <source>One DNS question that nobody answers: how long looking up a name can take.</source>
        <translation>Satu pertanyaan DNS yang tidak dijawab siapa pun: berapa lama pencarian nama dapat berlangsung.</translation>
    </message>
    <message>
        <source>Who waits here</source>
        <translation>Siapa yang menunggu di sini</translation>
    </message>
    <message>
        <source>Who talks with whom</source>
        <translation>Siapa berbicara dengan siapa</translation>
    </message>
    <message>
        <source>TCP connections that are there or being made, with their programs.</source>
        <translation>Koneksi TCP yang ada atau sedang dibuat, dengan programnya.</translation>
    </message>
    <message>
        <source>What is ending</source>
        <translation>Yang sedang berakhir</translation>
    </message>
    <message>
        <source>Connections on their way out: whose TIME_WAIT is it, and does anything stay in CLOSE_WAIT?</source>
        <translation>Koneksi yang sedang berakhir: TIME_WAIT milik siapa, dan adakah yang tertahan di CLOSE_WAIT?</translation>
    </message>
    <message>
        <source>Within this machine</source>
        <translation>Di dalam komputer ini</translation>
    </message>
    <message>
        <source>UNIX sockets, by which programs of one machine talk: a path in place of a port.</source>
        <translation>Soket UNIX, tempat program di satu komputer berbicara: path sebagai pengganti port.</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Semuanya</translation>
    </message>
    <message>
        <source>All TCP, UDP and UNIX sockets, in whatever state.</source>
        <translation>Semua soket TCP, UDP, dan UNIX, apa pun keadaannya.</translation>
    </message>
    <message>
        <source>Is it there?</source>
        <translation>Adakah di sana?</translation>
    </message>
    <message>
        <source>One echo: the shortest question there is.</source>
        <translation>Satu gema: pertanyaan terpendek yang ada.</translation>
    </message>
    <message>
        <source>Watch it</source>
        <translation>Awasi</translation>
    </message>
    <message>
        <source>Five probes a second until Stop: see Plot while it runs.</source>
        <translation>Lima probe per detik sampai dihentikan: lihat Grafik selama berjalan.</translation>
    </message>
    <message>
        <source>Many at once</source>
        <translation>Banyak sekaligus</translation>
    </message>
    <message>
        <source>Thirty addresses of this computer, interleaved: a range is written with a dash.</source>
        <translation>Tiga puluh alamat komputer ini, berselang-seling: rentang ditulis dengan tanda hubung.</translation>
    </message>
    <message>
        <source>By TCP</source>
        <translation>Lewat TCP</translation>
    </message>
    <message>
        <source>As where ICMP is not permitted: a connection is the question.</source>
        <translation>Seperti di tempat yang tidak mengizinkan ICMP: koneksi menjadi pertanyaannya.</translation>
    </message>
    <message>
        <source>By UDP</source>
        <translation>Lewat UDP</translation>
    </message>
    <message>
        <source>To a port that nobody has: that the computer says so is the answer.</source>
        <translation>Ke port yang tidak dipakai siapa pun: jawabannya adalah bahwa komputer itu mengatakannya.</translation>
    </message>
    <message>
        <source>TCP listeners and UDP sockets without a peer: which of them can other machines reach?</source>
        <translation>Soket TCP yang menunggu dan soket UDP tanpa lawan: mana yang terjangkau komputer lain?</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>Satu kali</translation>
    </message>
    <message>
        <source>The whole chain, from the interface to the last site: where does it end?</source>
        <translation>Seluruh rantai, dari antarmuka sampai situs terakhir: di mana berakhirnya?</translation>
    </message>
    <message>
        <source>Repeat every 30 s</source>
        <translation>Ulangi setiap 30 detik</translation>
    </message>
    <message>
        <source>Catches what comes and goes: how often was the way out lost, and where?</source>
        <translation>Menangkap yang datang dan pergi: seberapa sering jalan ke luar hilang, dan di mana?</translation>
    </message>
    <message>
        <source>Only up to the router</source>
        <translation>Hanya sampai router</translation>
    </message>
    <message>
        <source>Fifty probes to the gateway, nobody outside: does the first link lose packets?</source>
        <translation>Lima puluh probe ke gateway, tidak ada pihak luar: apakah tautan pertama kehilangan paket?</translation>
    </message>
    <message>
        <source>The practice network only</source>
        <translation>Hanya jaringan latihan</translation>
    </message>
    <message>
        <source>This computer&apos;s own side, and the servers on it; nothing is sent to any network.</source>
        <translation>Sisi komputer ini sendiri dan server-server di dalamnya; tidak ada yang dikirim ke jaringan mana pun.</translation>
    </message>
    <message>
        <source>A way as on the Internet</source>
        <translation>Jalur seperti di Internet</translation>
    </message>
    <message>
        <source>Nine hops to path.practice.test: the third says nothing, two routers share the fifth, and the seventh limits its reports.</source>
        <translation>Sembilan hop ke path.practice.test: hop ketiga diam, dua router berbagi hop kelima, dan hop ketujuh membatasi laporannya.</translation>
    </message>
    <message>
        <source>A way that loses</source>
        <translation>Jalur yang kehilangan paket</translation>
    </message>
    <message>
        <source>From the fourth of seven hops on, three in ten are lost: the first hop with loss that all later ones share is where it happens.</source>
        <translation>Mulai hop keempat dari tujuh, tiga dari sepuluh hilang: hop pertama dengan kehilangan yang dialami semua hop sesudahnya adalah tempat terjadinya.</translation>
    </message>
    <message>
        <source>A way in a circle</source>
        <translation>Jalur yang berputar</translation>
    </message>
    <message>
        <source>The third and fourth router send everything to each other: the same addresses come again, and no end.</source>
        <translation>Router ketiga dan keempat saling mengirimkan semuanya: alamat yang sama muncul lagi, tanpa akhir.</translation>
    </message>
    <message>
        <source>The practice network</source>
        <translation>Jaringan latihan</translation>
    </message>
    <message>
        <source>A hundred ports: most servers are open, one port is filtered. Which?</source>
        <translation>Seratus port: kebanyakan server terbuka, satu port tersaring. Yang mana?</translation>
    </message>
    <message>
        <source>Three answers</source>
        <translation>Tiga jawaban</translation>
    </message>
    <message>
        <source>Open, closed, filtered: one server of the practice network for each.</source>
        <translation>Terbuka, tertutup, tersaring: satu server jaringan latihan untuk masing-masing.</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Komputer ini</translation>
    </message>
    <message>
        <source>The hundred usual ports of this computer, and what they say.</source>
        <translation>Seratus port yang lazim di komputer ini, dan apa yang dikatakannya.</translation>
    </message>
    <message>
        <source>All ports</source>
        <translation>Semua port</translation>
    </message>
    <message>
        <source>All 65,535 ports of this computer: what did nobody tell you about?</source>
        <translation>Semua 65.535 port komputer ini: apa yang tidak pernah diberitahukan kepada Anda?</translation>
    </message>
    <message>
        <source>Watch the way</source>
        <translation>Amati jalannya</translation>
    </message>
    <message>
        <source>A probe to each hop every second until Stop, as mtr does: where does loss begin?</source>
        <translation>Satu probe ke setiap hop per detik sampai Hentikan ditekan, seperti mtr: di mana kehilangan dimulai?</translation>
    </message>
    <message>
        <source>Twenty rounds</source>
        <translation>Dua puluh putaran</translation>
    </message>
    <message>
        <source>Enough probes to tell loss on the way from a router that limits its reports.</source>
        <translation>Cukup banyak probe untuk membedakan kehilangan di jalan dari router yang membatasi laporannya.</translation>
    </message>
    <message>
        <source>As a browser goes</source>
        <translation>Seperti peramban</translation>
    </message>
    <message>
        <source>TCP to port 443: firewalls that stop the others mostly let this through.</source>
        <translation>TCP ke port 443: firewall yang menahan yang lain biasanya meloloskan ini.</translation>
    </message>
    <message>
        <source>By echo</source>
        <translation>Dengan gema</translation>
    </message>
    <message>
        <source>ICMP echoes, all alike to a balancer: every hop lies on one and the same way.</source>
        <translation>Gema ICMP, semuanya sama bagi penyeimbang beban: setiap hop ada di satu jalan yang sama.</translation>
    </message>
    <message>
        <source>Find narrow links</source>
        <translation>Cari tautan sempit</translation>
    </message>
    <message>
        <source>Full packets of 1500 bytes: which router says that the next link takes less?</source>
        <translation>Paket penuh 1500 byte: router mana yang mengatakan bahwa tautan berikutnya menerima lebih sedikit?</translation>
    </message>
    <message>
        <source>A certificate that has expired</source>
        <translation>Sertifikat yang kedaluwarsa</translation>
    </message>
    <message>
        <source>The TLS server&apos;s certificate ended yesterday: see which check says so in Probe.</source>
        <translation>Sertifikat server TLS berakhir kemarin: lihat di Probe pemeriksaan mana yang mengatakannya.</translation>
    </message>
    <message>
        <source>A certificate of somebody else</source>
        <translation>Sertifikat milik pihak lain</translation>
    </message>
    <message>
        <source>The TLS server shows a certificate for wrong.practice.test: what is said is secret, but with a stranger.</source>
        <translation>Server TLS menunjukkan sertifikat untuk wrong.practice.test: percakapannya rahasia, tetapi dengan orang asing.</translation>
    </message>
    <message>
        <source>Three lines, echoed</source>
        <translation>Tiga baris, dikirim kembali</translation>
    </message>
    <message>
        <source>Sends a line three times over one connection, and shows what comes back.</source>
        <translation>Mengirim satu baris tiga kali lewat satu koneksi, lalu menampilkan yang kembali.</translation>
    </message>
    <message>
        <source>An empty datagram</source>
        <translation>Datagram kosong</translation>
    </message>
    <message>
        <source>No byte goes, and none comes back: is that an answer?</source>
        <translation>Tidak ada byte yang pergi, dan tidak ada yang kembali: apakah itu jawaban?</translation>
    </message>
    <message>
        <source>UDP to a closed port</source>
        <translation>UDP ke port tertutup</translation>
    </message>
    <message>
        <source>Nobody has the port, and the computer says so. How?</source>
        <translation>Tidak ada yang memakai port itu, dan komputernya mengatakan demikian. Bagaimana caranya?</translation>
    </message>
    <message>
        <source>Half a connection</source>
        <translation>Setengah koneksi</translation>
    </message>
    <message>
        <source>Both sides end their own direction. Which of them goes first?</source>
        <translation>Kedua pihak mengakhiri arahnya masing-masing. Siapa yang lebih dahulu?</translation>
    </message>
    <message>
        <source>A peer that breaks off</source>
        <translation>Server yang memutus koneksi</translation>
    </message>
    <message>
        <source>The connection is reset: ECONNRESET first, EPIPE for whoever goes on.</source>
        <translation>Koneksi diputus (reset): mula-mula ECONNRESET, lalu EPIPE bagi yang meneruskan.</translation>
    </message>
    <message>
        <source>Listen and echo</source>
        <translation>Mendengarkan dan echo</translation>
    </message>
    <message>
        <source>Waits for programs on this computer, shows what they send and sends it back.</source>
        <translation>Menunggu program di komputer ini, menampilkan yang mereka kirim, dan mengirimnya kembali.</translation>
    </message>
    <message>
        <source>A certificate that nobody trusts</source>
        <translation>Sertifikat yang tidak dipercaya</translation>
    </message>
    <message>
        <source>TLS with the practice network: which checks fail, and what still goes over it?</source>
        <translation>TLS dengan jaringan latihan: pemeriksaan mana yang gagal, dan apa yang tetap bisa lewat?</translation>
    </message>
    <message>
        <source>HTTPS without the Internet</source>
        <translation>HTTPS tanpa Internet</translation>
    </message>
    <message>
        <source>Look-up, connect, TLS, first byte, body: which takes longest on one computer?</source>
        <translation>Pencarian nama, koneksi, TLS, byte pertama, isi: mana yang paling lama di satu komputer?</translation>
    </message>
    <message>
        <source>A web server, phase by phase</source>
        <translation>Server web, tahap demi tahap</translation>
    </message>
    <message>
        <source>Look-up, connect, TLS, first byte, body: where does the time go?</source>
        <translation>Pencarian nama, koneksi, TLS, byte pertama, isi: ke mana waktunya habis?</translation>
    </message>
    <message>
        <source>A mail server by hand</source>
        <translation>Server email secara manual</translation>
    </message>
    <message>
        <source>Two commands of SMTP. Needs a mail server on this computer, or another name.</source>
        <translation>Dua perintah SMTP. Memerlukan server email di komputer ini, atau nama lain.</translation>
    </message>
</context>
<context>
    <name>probe</name>
    <message>
        <source>%1 bytes</source>
        <translation>%1 byte</translation>
    </message>
    <message>
        <source>look-up</source>
        <translation>pencarian nama</translation>
    </message>
    <message>
        <source>connect</source>
        <translation>koneksi</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>first byte</source>
        <translation>byte pertama</translation>
    </message>
    <message>
        <source>body</source>
        <translation>isi</translation>
    </message>
    <message>
        <source>Listening on %1: %2 received</source>
        <translation>Mendengarkan di %1: %2 diterima</translation>
    </message>
    <message>
        <source>%1 answers %2 %3: %4 in all</source>
        <translation>%1 menjawab %2 %3: seluruhnya %4</translation>
    </message>
    <message>
        <source>%1 received, the first after %2</source>
        <translation>%1 diterima, yang pertama setelah %2</translation>
    </message>
    <message>
        <source>nothing received</source>
        <translation>tidak ada yang diterima</translation>
    </message>
    <message>
        <source>%1: %2 sent, %3</source>
        <translation>%1: %2 dikirim, %3</translation>
    </message>
    <message>
        <source>The two sides agreed on a version and a cipher, so what goes over the connection can&apos;t be read on its way. But a check failed, so who reads it at the other end is not known. Sockeye goes on all the same, to look; a browser would stop here. Send nothing secret.</source>
        <translation>Kedua pihak menyepakati versi dan cipher, jadi yang lewat di koneksi ini tidak dapat dibaca di tengah jalan. Tetapi ada pemeriksaan yang gagal, jadi tidak diketahui siapa yang membacanya di ujung lain. Sockeye tetap melanjutkan, untuk melihat; peramban akan berhenti di sini. Jangan kirim rahasia.</translation>
    </message>
    <message>
        <source>The two sides agreed on a version, a cipher and a key, which takes one round trip with TLS 1.3 and two before.</source>
        <translation>Kedua pihak menyepakati versi, cipher, dan kunci; itu memerlukan satu kali pulang-pergi pada TLS 1.3, dan dua kali pada versi sebelumnya.</translation>
    </message>
    <message>
        <source>That is as much as was asked for at most, so the rest was left where it was.</source>
        <translation>Ini jumlah terbanyak yang diminta, jadi sisanya dibiarkan di tempatnya.</translation>
    </message>
    <message>
        <source>An empty datagram: a header and no byte behind it. That is an answer; silence is none.</source>
        <translation>Datagram kosong: sebuah header tanpa satu byte pun di belakangnya. Itu jawaban; diam bukan jawaban.</translation>
    </message>
    <message>
        <source>By UDP, silence does not say whether somebody is there: a program may have taken the datagram and said nothing, or it was lost, or a firewall dropped it.</source>
        <translation>Pada UDP, diam tidak menunjukkan apakah ada yang di sana: mungkin sebuah program menerima datagram tanpa berkata apa-apa, atau datagramnya hilang, atau firewall membuangnya.</translation>
    </message>
    <message>
        <source>A stream has no borders: this is what one receive brought, not what one send sent.</source>
        <translation>Aliran tidak punya batas: ini yang dibawa satu penerimaan, bukan yang dikirim satu pengiriman.</translation>
    </message>
    <message>
        <source>TCP ended before TLS said so. Many servers are just careless; but somebody on the way could have cut it short, so what counts bytes (as HTTP does) should be believed and not the end.</source>
        <translation>TCP berakhir sebelum TLS mengatakannya. Banyak server memang ceroboh saja; tetapi bisa juga ada yang memotongnya di tengah jalan, jadi percayai protokol yang menghitung byte (seperti HTTP), bukan akhir koneksi.</translation>
    </message>
    <message>
        <source>The other side will send nothing more (FIN). It may still read: each direction ends by itself.</source>
        <translation>Pihak lain tidak akan mengirim apa-apa lagi (FIN). Ia masih boleh membaca: setiap arah berakhir sendiri-sendiri.</translation>
    </message>
    <message>
        <source>Every computer that reaches this one can connect, until it is stopped.</source>
        <translation>Setiap komputer yang dapat menjangkau komputer ini dapat terhubung, sampai dihentikan.</translation>
    </message>
    <message>
        <source>It redirects to %1, which was not followed.</source>
        <translation>Server mengalihkan ke %1, yang tidak diikuti.</translation>
    </message>
    <message>
        <source>More came than was asked for: it ended at %1.</source>
        <translation>Yang datang lebih banyak daripada yang diminta: berhenti pada %1.</translation>
    </message>
    <message>
        <source>The port is taken, and whoever connects to it is shown here. It ends with Stop.</source>
        <translation>Port sudah diambil, dan siapa pun yang terhubung ke sana ditampilkan di sini. Berakhir dengan Hentikan.</translation>
    </message>
    <message>
        <source>A TCP connection was made in %1: one round trip. No program there has answered yet; the system did.</source>
        <translation>Koneksi TCP terbentuk dalam %1: satu kali pulang-pergi. Belum ada program di sana yang menjawab; yang menjawab adalah sistemnya.</translation>
    </message>
    <message>
        <source>This system has taken the bytes. That they have arrived, only an answer shows.</source>
        <translation>Sistem ini sudah menerima byte itu untuk dikirim. Bahwa byte itu sampai, hanya jawaban yang menunjukkannya.</translation>
    </message>
    <message>
        <source>The status line and the fields of the reply, up to the empty line.</source>
        <translation>Baris status dan field respons, sampai baris kosong.</translation>
    </message>
    <message>
        <source>What stands behind the head, without the sizes of its chunks.</source>
        <translation>Yang ada di belakang header, tanpa ukuran chunk-nya.</translation>
    </message>
    <message>
        <source>on %1: every computer that reaches this one can connect</source>
        <translation>di %1: setiap komputer yang dapat menjangkau komputer ini dapat terhubung</translation>
    </message>
    <message>
        <source>on %1: only programs on this computer can connect</source>
        <translation>di %1: hanya program di komputer ini yang dapat terhubung</translation>
    </message>
    <message>
        <source>A listener needs an address of this computer: 127.0.0.1:8000 for programs here, 0.0.0.0:8000 for everybody.</source>
        <translation>Pendengar memerlukan alamat komputer ini: 127.0.0.1:8000 untuk program di sini, 0.0.0.0:8000 untuk siapa pun.</translation>
    </message>
    <message>
        <source>%1; issued by %2; valid from %3 until %4</source>
        <translation>%1; diterbitkan oleh %2; berlaku sejak %3 sampai %4</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>untuk %1</translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> dan %n lagi</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 can&apos;t be read: %2.</source>
        <translation>%1 tidak dapat dibaca: %2.</translation>
    </message>
    <message>
        <source>%1 is larger than 16 MiB.</source>
        <translation>%1 lebih besar dari 16 MiB.</translation>
    </message>
    <message>
        <source>every check passed</source>
        <translation>semua pemeriksaan lolos</translation>
    </message>
    <message>
        <source>not verified: %1</source>
        <translation>tidak terverifikasi: %1</translation>
    </message>
    <message>
        <source>There is no certificate (PEM) in it.</source>
        <translation>Tidak ada sertifikat (PEM) di dalamnya.</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>dari %1</translation>
    </message>
    <message>
        <source>without TLS&apos;s own end (close_notify)</source>
        <translation>tanpa penutup TLS sendiri (close_notify)</translation>
    </message>
    <message>
        <source>Behind a backslash stands one of n, r, t, 0, \ or x with two digits of hex, as in \x1b; a backslash itself is \\.</source>
        <translation>Di belakang garis miring terbalik ditulis salah satu dari n, r, t, 0, \ atau x dengan dua digit hex, misalnya \x1b; garis miring terbalik itu sendiri ditulis \\.</translation>
    </message>
    <message>
        <source>A method is one word, as GET or POST.</source>
        <translation>Metode adalah satu kata, misalnya GET atau POST.</translation>
    </message>
    <message>
        <source>A path begins with a slash and has no spaces; other signs are written as in a link: %20 for a space.</source>
        <translation>Jalur diawali garis miring dan tidak memuat spasi; tanda lain ditulis seperti dalam tautan: %20 untuk spasi.</translation>
    </message>
    <message>
        <source>A listener speaks TCP, UDP or TLS; choose TCP to see what an HTTP client sends.</source>
        <translation>Pendengar memakai TCP, UDP, atau TLS; pilih TCP untuk melihat apa yang dikirim klien HTTP.</translation>
    </message>
    <message numerus="yes">
        <source>Listening on %1: %n connection(s), %2 received</source>
        <translation>
            <numerusform>Mendengarkan di %1: %n koneksi, %2 diterima</numerusform>
        </translation>
    </message>
    <message>
        <source>The first certificate is the server&apos;s own; each is signed by the one below it. At the end there has to be one that this computer trusts.</source>
        <translation>Sertifikat pertama milik server itu sendiri; masing-masing ditandatangani oleh yang di bawahnya. Di ujungnya harus ada satu yang dipercaya komputer ini.</translation>
    </message>
    <message>
        <source>%1 is no file that can be read to its end.</source>
        <translation>%1 bukan berkas yang dapat dibaca sampai akhir.</translation>
    </message>
</context>
<context>
    <name>runend</name>
    <message>
        <source>Stopped after %1 of %2.</source>
        <translation>Dihentikan setelah %1 dari %2.</translation>
    </message>
    <message>
        <source>Stopped before there was a row.</source>
        <translation>Dihentikan sebelum ada baris.</translation>
    </message>
    <message>
        <source>Stopped: this is what one row says.</source>
        <translation>Dihentikan: inilah hasil dari satu baris.</translation>
    </message>
    <message>
        <source>Stopped: this is what %1 rows say.</source>
        <translation>Dihentikan: inilah hasil dari %1 baris.</translation>
    </message>
</context>
<context>
    <name>save</name>
    <message>
        <source>standard output</source>
        <translation>keluaran standar</translation>
    </message>
    <message>
        <source>standard error</source>
        <translation>keluaran galat standar</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be a file&apos;s name.</source>
        <translation>“%1” tidak dapat menjadi nama berkas.</translation>
    </message>
</context>
<context>
    <name>scan</name>
    <message>
        <source>No port of %1 is open, of %2 that were asked</source>
        <translation>Tidak ada port %1 yang terbuka, dari %2 yang ditanyai</translation>
    </message>
    <message>
        <source>%1 of %2 ports of %3 are open</source>
        <translation>%1 dari %2 port di %3 terbuka</translation>
    </message>
    <message>
        <source>No port is open on %1 addresses</source>
        <translation>Tidak ada port yang terbuka pada %1 alamat</translation>
    </message>
    <message>
        <source>Open ports: %1, on %2 of %3 addresses</source>
        <translation>Port terbuka: %1, pada %2 dari %3 alamat</translation>
    </message>
    <message>
        <source>This process may not open more sockets at once (ulimit -n), so it went slower: %1 connections at a time. Nothing was left out.</source>
        <translation>Proses ini tidak boleh membuka lebih banyak soket sekaligus (ulimit -n), jadi pemindaian lebih lambat: %1 koneksi pada saat yang sama. Tidak ada yang terlewat.</translation>
    </message>
    <message>
        <source>For a while this computer had no local port left (net.ipv4.ip_local_port_range), so the scan waited. Nothing was left out.</source>
        <translation>Untuk sementara komputer ini kehabisan port lokal (net.ipv4.ip_local_port_range), jadi pemindaian menunggu. Tidak ada yang terlewat.</translation>
    </message>
    <message>
        <source>No target could be asked: see the rows</source>
        <translation>Tidak ada sasaran yang dapat ditanyai: lihat barisnya</translation>
    </message>
    <message>
        <source>Asking %1 ports; it takes up to %2</source>
        <translation>Menanyai %1 port; paling lama %2</translation>
    </message>
    <message>
        <source>%1 closed, %2 filtered.</source>
        <translation>%1 tertutup, %2 tersaring.</translation>
    </message>
    <message>
        <source>They are counted only; Keep makes rows of them.</source>
        <translation>Yang itu hanya dihitung; dengan Simpan semuanya dapat dijadikan baris.</translation>
    </message>
    <message>
        <source>Outside this computer&apos;s own networks it makes at most %1 connections a second.</source>
        <translation>Di luar jaringan komputer ini sendiri, paling banyak dibuat %1 koneksi per detik.</translation>
    </message>
    <message>
        <source>The connection was made, and broken off at once (%1): somebody listens, but wants nothing of this computer.</source>
        <translation>Koneksi terhubung, lalu langsung diputus (%1): ada yang mendengarkan, tetapi tidak mau berurusan dengan komputer ini.</translation>
    </message>
    <message>
        <source>The answer to the SYN was SYN-ACK: a program listens at this port.</source>
        <translation>Jawaban untuk SYN adalah SYN-ACK: ada program yang mendengarkan di port ini.</translation>
    </message>
    <message>
        <source>The answer was a reset: the computer is there, and no program listens at this port. A firewall that rejects politely looks the same.</source>
        <translation>Jawabannya reset: komputernya ada, dan tidak ada program yang mendengarkan di port ini. Firewall yang menolak dengan sopan tampak sama.</translation>
    </message>
    <message>
        <source>Somebody on the way, or the target&apos;s firewall, said: host unreachable. In the same network it means that nobody answered to the address (ARP).</source>
        <translation>Ada yang di tengah jalan, atau firewall sasaran, berkata: host unreachable. Di jaringan yang sama artinya tidak ada yang menjawab untuk alamat itu (ARP).</translation>
    </message>
    <message>
        <source>There is no way to this network: this computer has no route or no address for it, or a router said so.</source>
        <translation>Tidak ada jalan ke jaringan ini: komputer ini tidak punya rute atau alamat untuk ke sana, atau sebuah router mengatakannya.</translation>
    </message>
    <message>
        <source>The target said that it does not take TCP (ICMP protocol unreachable).</source>
        <translation>Sasaran mengatakan bahwa ia tidak menerima TCP (ICMP protocol unreachable).</translation>
    </message>
    <message>
        <source>It is forbidden by an administrator&apos;s rule: of this computer, or of a firewall on the way that says so.</source>
        <translation>Ini dilarang oleh aturan administrator: di komputer ini, atau di firewall di tengah jalan yang mengatakannya.</translation>
    </message>
    <message>
        <source>It is the practice network&apos;s port of %1.</source>
        <translation>Ini port jaringan latihan milik %1.</translation>
    </message>
    <message>
        <source>The port usually belongs to %1; a scan can&apos;t see which program it really is.</source>
        <translation>Port ini biasanya milik %1; pemindaian tidak dapat melihat program apa yang sebenarnya ada di sana.</translation>
    </message>
    <message>
        <source>Closed, although connect succeeded: the system chose this very port as its own end, so the connection met itself (getsockname equals getpeername). Nobody listens here. It happens only on this computer, to ports of net.ipv4.ip_local_port_range.</source>
        <translation>Tertutup, meskipun connect berhasil: sistem kebetulan memilih port ini sebagai ujungnya sendiri, jadi koneksi itu bertemu dirinya sendiri (getsockname sama dengan getpeername). Tidak ada yang mendengarkan di sini. Ini hanya terjadi di komputer ini, pada port dalam net.ipv4.ip_local_port_range.</translation>
    </message>
    <message>
        <source>It took %1, one round trip.</source>
        <translation>Lamanya %1, satu kali pulang-pergi.</translation>
    </message>
    <message>
        <source>Without being asked it said what stands under Banner; anybody may write anything there.</source>
        <translation>Tanpa ditanya, port ini mengatakan yang tertulis di Banner; siapa pun boleh menulis apa pun di sana.</translation>
    </message>
    <message>
        <source>Port 0 is nobody&apos;s: programs write it where the system may choose. Ports go from 1 to 65535.</source>
        <translation>Port 0 bukan milik siapa pun: program menuliskannya jika sistem boleh memilih. Port berkisar dari 1 sampai 65535.</translation>
    </message>
    <message>
        <source>%1 is no port: they go from 1 to 65535.</source>
        <translation>%1 bukan port: port berkisar dari 1 sampai 65535.</translation>
    </message>
    <message>
        <source>“%1” lacks an end: write both, as in %2.</source>
        <translation>“%1” kurang satu ujung: tulis keduanya, seperti pada %2.</translation>
    </message>
    <message>
        <source>“%1” runs backwards: write %2-%3.</source>
        <translation>“%1” terbalik: tulis %2-%3.</translation>
    </message>
    <message>
        <source>“%1” is no port and no TCP service that this computer knows. Write numbers and ranges (22,80,8000-8100), names (http), common or all.</source>
        <translation>“%1” bukan port dan bukan layanan TCP yang dikenal komputer ini. Tulis nomor dan rentang (22,80,8000-8100), nama (http), common, atau all.</translation>
    </message>
    <message>
        <source>Name at least one port, for example 1-1024, 80 or common.</source>
        <translation>Sebutkan setidaknya satu port, misalnya 1-1024, 80, atau common.</translation>
    </message>
    <message>
        <source>%1 is outside this computer&apos;s own networks.</source>
        <translation>%1 berada di luar jaringan komputer ini sendiri.</translation>
    </message>
    <message>
        <source>The scan makes %1 connections, up to %2 at a time.</source>
        <translation>Pemindaian membuat %1 koneksi, paling banyak %2 sekaligus.</translation>
    </message>
    <message>
        <source>The scan makes %1 connections to %2 addresses, up to %3 at a time.</source>
        <translation>Pemindaian membuat %1 koneksi ke %2 alamat, paling banyak %3 sekaligus.</translation>
    </message>
    <message>
        <source>With %1 a second at most it takes up to %2.</source>
        <translation>Dengan paling banyak %1 per detik, lamanya sampai %2.</translation>
    </message>
    <message>
        <source>It takes up to %1.</source>
        <translation>Lamanya sampai %1.</translation>
    </message>
    <message>
        <source>Scan only computers that are yours, or whose owner agrees.</source>
        <translation>Pindailah hanya komputer milik Anda sendiri, atau yang pemiliknya setuju.</translation>
    </message>
    <message>
        <source>Scan it</source>
        <translation>Pindai</translation>
    </message>
    <message>
        <source>Name at least one host, for example 127.0.0.1.</source>
        <translation>Sebutkan setidaknya satu host, misalnya 127.0.0.1.</translation>
    </message>
    <message>
        <source>These are more than %1 addresses; name smaller ranges or networks.</source>
        <translation>Ini lebih dari %1 alamat; sebutkan rentang atau jaringan yang lebih kecil.</translation>
    </message>
    <message>
        <source>This is no host name, no address and no range. Write a name, an address, 192.0.2.10-20 or 192.0.2.0/24.</source>
        <translation>Ini bukan nama host, bukan alamat, dan bukan rentang. Tulis sebuah nama, alamat, 192.0.2.10-20, atau 192.0.2.0/24.</translation>
    </message>
    <message>
        <source>Nobody answered within the timeout. A firewall drops such packets, or nobody has this address, or the queue of a busy server is full: silence does not tell which. A lost packet looks the same: a longer timeout lets the system ask again, after 1 s, 3 s and so on.</source>
        <translation>Tidak ada yang menjawab sampai waktu tunggu habis. Firewall membuang paket seperti ini, atau tidak ada yang memiliki alamat ini, atau antrean server yang sibuk penuh: diam tidak menunjukkan yang mana. Paket yang hilang tampak sama: dengan waktu tunggu yang lebih panjang, sistem bertanya lagi, setelah 1 s, 3 s, dan seterusnya.</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) a connection met itself and was no open port: see Explain.</source>
        <translation>
            <numerusform>%n kali sebuah koneksi bertemu dirinya sendiri dan bukan port terbuka: lihat Penjelasan.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>services</name>
    <message>
        <source>Type at least one port or name, for example 80 or http.</source>
        <translation>Ketik paling sedikit satu port atau nama, misalnya 80 atau http.</translation>
    </message>
    <message>
        <source>Choose at least one protocol, for example tcp.</source>
        <translation>Pilih paling sedikit satu protokol, misalnya tcp.</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1 adalah %2</translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <translation>Tidak ada yang ditemukan</translation>
    </message>
    <message>
        <source>No name is known for what was asked</source>
        <translation>Tidak ada nama yang diketahui untuk yang diminta</translation>
    </message>
    <message>
        <source>Names found: %1</source>
        <translation>Nama yang ditemukan: %1</translation>
    </message>
    <message>
        <source>Ports without a name: %1 (a port counts once for each protocol).</source>
        <translation>Port tanpa nama: %1 (satu port dihitung sekali untuk setiap protokol).</translation>
    </message>
    <message>
        <source>Targets without an answer: %1 (see their rows).</source>
        <translation>Sasaran tanpa jawaban: %1 (lihat barisnya).</translation>
    </message>
    <message>
        <source>Asked for more than once and shown once: %1.</source>
        <translation>Diminta lebih dari sekali dan ditampilkan sekali: %1.</translation>
    </message>
    <message>
        <source>This system&apos;s list (/etc/services) can&apos;t be read: the names come from Sockeye&apos;s own.</source>
        <translation>Daftar sistem ini (/etc/services) tidak dapat dibaca: nama berasal dari daftar Sockeye sendiri.</translation>
    </message>
    <message>
        <source>From %1, last changed %2, and Sockeye&apos;s own list.</source>
        <translation>Dari %1, terakhir diubah %2, dan daftar Sockeye sendiri.</translation>
    </message>
    <message>
        <source>Ports below 1024 are the system&apos;s: a server needs a privilege to listen there.</source>
        <translation>Port di bawah 1024 milik sistem: server memerlukan hak khusus untuk mendengarkan di situ.</translation>
    </message>
    <message>
        <source>Ports from 49152 on are never registered: clients and private programs use them as they come.</source>
        <translation>Port mulai dari 49152 tidak pernah didaftarkan: klien dan program pribadi memakainya sesuai keperluan.</translation>
    </message>
    <message>
        <source>Ports 1024 to 49151 are registered for services, and any program may listen there.</source>
        <translation>Port 1024 sampai 49151 didaftarkan untuk layanan, dan program apa pun boleh mendengarkan di situ.</translation>
    </message>
    <message>
        <source>A list says that port %1 of %2 is for %3. It does not say that anything listens there, nor that what listens is %3.</source>
        <translation>Menurut sebuah daftar, port %1 %2 adalah untuk %3. Itu tidak berarti ada yang mendengarkan di situ, atau bahwa yang mendengarkan adalah %3.</translation>
    </message>
    <message>
        <source>Its other names (%1) lead to the same port; getservbyport gives the first.</source>
        <translation>Nama lainnya (%1) menuju ke port yang sama; getservbyport memberikan yang pertama.</translation>
    </message>
    <message>
        <source>It stands in Sockeye&apos;s list, not in this system&apos;s /etc/services, which is all that the exercise&apos;s script reads.</source>
        <translation>Nama ini ada dalam daftar Sockeye, tidak dalam /etc/services sistem ini, satu-satunya yang dibaca skrip praktikum.</translation>
    </message>
    <message>
        <source>No list names port %1 of %2; the exercise&apos;s script would end here with &quot;port/proto not found&quot;. The port works all the same.</source>
        <translation>Tidak ada daftar yang memberi nama pada port %1 %2; skrip praktikum akan berakhir di sini dengan &quot;port/proto not found&quot;. Port itu tetap berfungsi.</translation>
    </message>
    <message>
        <source>No service name contains &quot;%1&quot;.</source>
        <translation>Tidak ada nama layanan yang memuat &quot;%1&quot;.</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Settings not saved: %1 is damaged. A copy is %2; delete the file to start anew.</source>
        <translation>Pengaturan tidak disimpan: %1 rusak. Salinannya %2; hapus berkas itu untuk mulai dari awal.</translation>
    </message>
    <message>
        <source>Settings not saved: %1 belongs to a later version of Sockeye. A copy is %2.</source>
        <translation>Pengaturan tidak disimpan: %1 milik Sockeye versi yang lebih baru. Salinannya %2.</translation>
    </message>
    <message>
        <source>Settings not saved: %1 can&apos;t be written.</source>
        <translation>Pengaturan tidak disimpan: %1 tidak dapat ditulis.</translation>
    </message>
</context>
<context>
    <name>sntp</name>
    <message>
        <source>The request has %1 bytes, and this field would lie behind their end. Give more bytes, or leave the field empty.</source>
        <translation>Permintaan terdiri atas %1 byte, dan field ini berada di luar ujungnya. Berikan lebih banyak byte, atau kosongkan field ini.</translation>
    </message>
    <message>
        <source>A reference ID is up to four characters such as GPS, an IPv4 address, or 0x with eight hex digits.</source>
        <translation>Reference ID berupa paling banyak empat karakter seperti GPS, alamat IPv4, atau 0x dengan delapan digit heksadesimal.</translation>
    </message>
    <message>
        <source>A stamp is now, 16 hex digits after 0x, or a time such as 2026-03-01T12:00:00Z.</source>
        <translation>Stempel waktu berupa now, 16 digit heksadesimal setelah 0x, atau waktu seperti 2026-03-01T12:00:00Z.</translation>
    </message>
    <message>
        <source>Type a server, for example ntp.practice.test.</source>
        <translation>Ketik sebuah server, misalnya ntp.practice.test.</translation>
    </message>
    <message>
        <source>%1 agrees with this clock, ± %2.</source>
        <translation>%1 cocok dengan jam ini, ± %2.</translation>
    </message>
    <message>
        <source>%1 runs %2 ahead of this clock (it is set so).</source>
        <translation>%1 mendahului jam ini sebesar %2 (memang disetel begitu).</translation>
    </message>
    <message>
        <source>%1 runs %2 behind this clock (it is set so).</source>
        <translation>%1 tertinggal %2 dari jam ini (memang disetel begitu).</translation>
    </message>
    <message>
        <source>The server&apos;s clock is %1 ahead of this one, ± %2.</source>
        <translation>Jam server mendahului jam ini sebesar %1, ± %2.</translation>
    </message>
    <message>
        <source>The server&apos;s clock is %1 behind this one, ± %2.</source>
        <translation>Jam server tertinggal %1 dari jam ini, ± %2.</translation>
    </message>
    <message>
        <source>%1 says: %2 (%3)</source>
        <translation>Menurut %1: %2 (%3)</translation>
    </message>
    <message>
        <source>Every check passed.</source>
        <translation>Semua pemeriksaan lolos.</translation>
    </message>
    <message>
        <source>The request&apos;s transmit stamp was zero, so the reply&apos;s origin is zero too: a forged reply would look the same. T1 is from this clock.</source>
        <translation>Stempel waktu transmit dalam permintaan nol, jadi origin dalam respons juga nol: respons palsu akan tampak sama. T1 berasal dari jam ini.</translation>
    </message>
    <message>
        <source>%1 asks to be left alone: kiss of death %2</source>
        <translation>%1 meminta agar tidak ditanyai lagi: kiss of death %2</translation>
    </message>
    <message>
        <source>%1 answered, but no time may be taken from it</source>
        <translation>%1 menjawab, tetapi waktunya tidak boleh dipakai</translation>
    </message>
    <message>
        <source>Rejected, because %1.</source>
        <translation>Tidak diterima, karena %1.</translation>
    </message>
    <message>
        <source>That is a big step: above 1000 s NTP would not set the clock by itself.</source>
        <translation>Selisih itu besar: di atas 1000 s, NTP tidak akan menyetel jam dengan sendirinya.</translation>
    </message>
    <message>
        <source>The reply&apos;s version is not the request&apos;s.</source>
        <translation>Versi respons bukan versi permintaannya.</translation>
    </message>
    <message>
        <source>Clock stepped: this clock was set while the request was on its way.</source>
        <translation>Jam disetel: jam ini diubah ketika permintaan sedang di perjalanan.</translation>
    </message>
    <message>
        <source>The delay was below zero within both clocks&apos; precision and is taken as zero.</source>
        <translation>Waktu tempuhnya di bawah nol, masih dalam presisi kedua jam, dan dianggap nol.</translation>
    </message>
    <message>
        <source>It warns of a second to be inserted or left out; 3 means that the clock is not set.</source>
        <translation>Field ini memperingatkan bahwa satu detik akan disisipkan atau dihilangkan; 3 berarti jamnya tidak disetel.</translation>
    </message>
    <message>
        <source>A server answers in the version that it was asked in, so old clients go on working.</source>
        <translation>Server menjawab dengan versi yang dipakai bertanya, jadi klien lama tetap berfungsi.</translation>
    </message>
    <message>
        <source>Nothing else in the 48 bytes tells a question from an answer.</source>
        <translation>Tidak ada hal lain dalam 48 byte itu yang membedakan permintaan dari respons.</translation>
    </message>
    <message>
        <source>1 has a reference clock, each server further away adds 1, and 16 knows no time.</source>
        <translation>1 punya jam acuan, setiap server yang lebih jauh menambah 1, dan 16 tidak mengetahui waktu.</translation>
    </message>
    <message>
        <source>The byte is an exponent of two, in seconds: 6 is 64 s, 10 is 1024 s.</source>
        <translation>Byte ini adalah eksponen dengan basis dua, dalam detik: 6 berarti 64 s, 10 berarti 1024 s.</translation>
    </message>
    <message>
        <source>The byte is an exponent of two with a sign: 0xec is −20, about a microsecond.</source>
        <translation>Byte ini adalah eksponen dengan basis dua dan bertanda: 0xec berarti −20, sekitar satu mikrodetik.</translation>
    </message>
    <message>
        <source>Half of the 32 bits count seconds, half are the fraction. Stratum 1 has none.</source>
        <translation>Setengah dari 32 bit itu menghitung detik, setengahnya pecahan. Stratum 1 tidak memilikinya.</translation>
    </message>
    <message>
        <source>With half the root delay it makes the root distance, which every ± contains.</source>
        <translation>Bersama setengah root delay, nilai ini membentuk root distance, yang tercakup dalam setiap ±.</translation>
    </message>
    <message>
        <source>For stratum 1 the kind of clock in four letters, above it the server that it asks itself.</source>
        <translation>Untuk stratum 1, jenis jam dalam empat huruf; di atasnya, server yang ditanyai server itu sendiri.</translation>
    </message>
    <message>
        <source>The longer ago, the further a server&apos;s clock may have drifted since.</source>
        <translation>Makin lama sejak saat itu, makin jauh jam server mungkin sudah menyimpang.</translation>
    </message>
    <message>
        <source>It shows which question an answer belongs to, and that its sender has seen it. Zero, as in the exercise, shows nothing.</source>
        <translation>Nilai ini menunjukkan respons itu menjawab permintaan yang mana, dan bahwa pengirimnya telah melihat permintaan itu. Nol, seperti di praktikum, tidak menunjukkan apa-apa.</translation>
    </message>
    <message>
        <source>T2 − T1 is the way there and the difference of the clocks, added up.</source>
        <translation>T2 − T1 adalah waktu perjalanan pergi dan selisih kedua jam, dijumlahkan.</translation>
    </message>
    <message>
        <source>The server gives these eight bytes back as origin; the exercise leaves them zero.</source>
        <translation>Server mengembalikan delapan byte ini sebagai origin; praktikum membiarkannya nol.</translation>
    </message>
    <message>
        <source>Its first half is word 10, the one that the script prints; word 11 is the fraction that the script throws away.</source>
        <translation>Setengah pertamanya adalah kata nomor 10, yang dicetak skrip; kata nomor 11 adalah pecahan yang dibuang skrip.</translation>
    </message>
    <message>
        <source>Nothing stands here: %1.</source>
        <translation>Tidak ada isi di sini: %1.</translation>
    </message>
    <message>
        <source>Byte %1 of the %2: %3.</source>
        <translation>Byte %1 dari paket %2: %3.</translation>
    </message>
    <message>
        <source>Bytes %1 to %2 of the %3, most significant first: %4.</source>
        <translation>Byte %1 sampai %2 dari paket %3, yang paling berarti lebih dahulu: %4.</translation>
    </message>
    <message>
        <source>Bits %1 to %2 of byte %3 of the %4: %5.</source>
        <translation>Bit %1 sampai %2 dari byte %3 dalam paket %4: %5.</translation>
    </message>
    <message>
        <source>What did not pass in this packet: %1.</source>
        <translation>Yang tidak lolos dalam paket ini: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n replies were ignored: %1.</source>
        <translation>
            <numerusform>%n respons diabaikan: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replies were ignored; their fields are in the table.</source>
        <translation>
            <numerusform>%n respons diabaikan; field-nya ada di tabel.</numerusform>
        </translation>
    </message>
    <message>
        <source>request</source>
        <translation>permintaan</translation>
    </message>
    <message>
        <source>reply</source>
        <translation>respons</translation>
    </message>
    <message>
        <source>ignored reply</source>
        <translation>respons yang diabaikan</translation>
    </message>
</context>
<context>
    <name>sockeye::AnswerEditor</name>
    <message>
        <source>Answer to %1</source>
        <translation>Jawaban untuk %1</translation>
    </message>
    <message>
        <source>0 and 1</source>
        <translation>0 dan 1</translation>
    </message>
    <message>
        <source>Answer to %1, in %2</source>
        <translation>Jawaban untuk %1, dalam %2</translation>
    </message>
    <message>
        <source>%1 of about %2 words</source>
        <translation>%1 dari sekitar %2 kata</translation>
    </message>
    <message>
        <source>%1 words</source>
        <translation>%1 kata</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Panjang</translation>
    </message>
    <message>
        <source>first-last, as in 8-11</source>
        <translation>awal-akhir, seperti 8-11</translation>
    </message>
</context>
<context>
    <name>sockeye::AnswerLine</name>
    <message>
        <source>Ask the practice network instead</source>
        <translation>Tanyakan ke jaringan latihan saja</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Jawaban</translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>Kegagalan</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Kemajuan</translation>
    </message>
    <message>
        <source>The script prints</source>
        <translation>Yang dicetak skrip</translation>
    </message>
    <message>
        <source>The lines that the exercise&apos;s script prints, for this run</source>
        <translation>Baris-baris yang dicetak skrip praktikum untuk pengukuran ini</translation>
    </message>
    <message>
        <source>What the script prints</source>
        <translation>Yang dicetak skrip</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Salin</translation>
    </message>
    <message>
        <source>Copy what the script prints</source>
        <translation>Salin yang dicetak skrip</translation>
    </message>
    <message>
        <source>Running… %1 of %2</source>
        <translation>Berjalan… %1 dari %2</translation>
    </message>
    <message>
        <source>More about the answer</source>
        <translation>Selengkapnya tentang jawaban</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Lanjutkan</translation>
    </message>
    <message>
        <source>Don&apos;t</source>
        <translation>Jangan</translation>
    </message>
    <message>
        <source>Copy for the help desk</source>
        <translation>Salin untuk meja bantuan</translation>
    </message>
    <message>
        <source>What was found, in a few lines of words, for whoever helps you</source>
        <translation>Yang ditemukan, dalam beberapa baris kalimat, untuk orang yang membantu Anda</translation>
    </message>
    <message>
        <source>With addresses masked</source>
        <translation>Dengan alamat disamarkan</translation>
    </message>
    <message>
        <source>With addresses and the name of this computer</source>
        <translation>Dengan alamat dan nama komputer ini</translation>
    </message>
</context>
<context>
    <name>sockeye::BeginForm</name>
    <message>
        <source>What is wrong</source>
        <translation>Apa yang salah</translation>
    </message>
    <message>
        <source>Worksheet</source>
        <translation>Lembar kerja</translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation>Apa isinya</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Mulai</translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation>Apa yang disimpan</translation>
    </message>
    <message>
        <source>What you run and answer is saved on this computer after every change. The same number finds it again here; Lab › New student removes it.</source>
        <translation>Pengukuran dan jawaban Anda disimpan di komputer ini setelah setiap perubahan. NIM yang sama menemukannya lagi di sini; Lab › Mahasiswa baru menghapusnya.</translation>
    </message>
    <message>
        <source>1 question</source>
        <translation>1 pertanyaan</translation>
    </message>
    <message>
        <source>%1 questions</source>
        <translation>%1 pertanyaan</translation>
    </message>
    <message>
        <source>1 run</source>
        <translation>1 pengukuran</translation>
    </message>
    <message>
        <source>%1 runs</source>
        <translation>%1 pengukuran</translation>
    </message>
    <message>
        <source>about %1 minutes</source>
        <translation>sekitar %1 menit</translation>
    </message>
    <message>
        <source>Student number</source>
        <translation>NIM</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>Tempat duduk</translation>
    </message>
</context>
<context>
    <name>sockeye::BytesGrid</name>
    <message>
        <source>no bytes</source>
        <translation>tidak ada byte</translation>
    </message>
    <message>
        <source>byte %1 of %2: %3</source>
        <translation>byte %1 dari %2: %3</translation>
    </message>
    <message>
        <source>byte %1</source>
        <translation>byte %1</translation>
    </message>
    <message>
        <source>bytes %1 to %2</source>
        <translation>byte %1 sampai %2</translation>
    </message>
</context>
<context>
    <name>sockeye::CallsModel</name>
    <message>
        <source>many</source>
        <translation>banyak</translation>
    </message>
</context>
<context>
    <name>sockeye::CallsTable</name>
    <message>
        <source>Socket calls</source>
        <translation>Pemanggilan soket</translation>
    </message>
    <message>
        <source>Go to its row</source>
        <translation>Ke barisnya</translation>
    </message>
</context>
<context>
    <name>sockeye::CallsView</name>
    <message>
        <source>Only the selected row&apos;s calls</source>
        <translation>Hanya pemanggilan baris terpilih</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Ekspor…</translation>
    </message>
    <message>
        <source>Socket calls</source>
        <translation>Pemanggilan soket</translation>
    </message>
    <message>
        <source>Filter the calls</source>
        <translation>Saring pemanggilan</translation>
    </message>
    <message>
        <source>Export the calls</source>
        <translation>Ekspor pemanggilan</translation>
    </message>
    <message>
        <source>%1 of %2 calls</source>
        <translation>%1 dari %2 pemanggilan</translation>
    </message>
    <message>
        <source>1 call</source>
        <translation>1 pemanggilan</translation>
    </message>
    <message>
        <source>%1 calls</source>
        <translation>%1 pemanggilan</translation>
    </message>
    <message>
        <source>%1 earlier calls not kept</source>
        <translation>%1 pemanggilan sebelumnya tidak disimpan</translation>
    </message>
    <message>
        <source>No socket calls yet</source>
        <translation>Belum ada pemanggilan soket</translation>
    </message>
    <message>
        <source>After a run, what it asked of the system stands here.</source>
        <translation>Setelah pengukuran, yang dimintanya dari sistem tampil di sini.</translation>
    </message>
    <message>
        <source>This run made no socket calls</source>
        <translation>Pengukuran ini tidak melakukan pemanggilan soket</translation>
    </message>
    <message>
        <source>It did without the network.</source>
        <translation>Pengukuran ini berjalan tanpa jaringan.</translation>
    </message>
    <message>
        <source>No call of this row is here</source>
        <translation>Tidak ada pemanggilan milik baris ini</translation>
    </message>
    <message>
        <source>It may be among the earlier calls, which are not kept.</source>
        <translation>Mungkin termasuk pemanggilan sebelumnya, yang tidak disimpan.</translation>
    </message>
    <message>
        <source>Some calls serve the run as a whole.</source>
        <translation>Sebagian pemanggilan melayani pengukuran secara keseluruhan.</translation>
    </message>
    <message>
        <source>No call of this row has this text</source>
        <translation>Tidak ada pemanggilan baris ini yang memuat teks itu</translation>
    </message>
    <message>
        <source>Clear the filter to see the row&apos;s calls, or look at those of other rows, too.</source>
        <translation>Kosongkan saringan untuk melihat pemanggilan baris ini, atau lihat juga pemanggilan baris lain.</translation>
    </message>
    <message>
        <source>No call has this text</source>
        <translation>Tidak ada pemanggilan yang memuat teks itu</translation>
    </message>
    <message>
        <source>Clear the filter to see all calls again.</source>
        <translation>Kosongkan saringan untuk melihat semua pemanggilan lagi.</translation>
    </message>
    <message>
        <source>This call was made for the run as a whole, or its row is filtered out.</source>
        <translation>Pemanggilan ini untuk pengukuran secara keseluruhan, atau barisnya tersaring.</translation>
    </message>
    <message>
        <source>CSV for programs (*.csv)</source>
        <translation>CSV untuk program (*.csv)</translation>
    </message>
    <message>
        <source>CSV for a spreadsheet here (*.csv)</source>
        <translation>CSV untuk spreadsheet di sini (*.csv)</translation>
    </message>
    <message>
        <source>%1 calls written to %2</source>
        <translation>%1 pemanggilan ditulis ke %2</translation>
    </message>
</context>
<context>
    <name>sockeye::CodeView</name>
    <message>
        <source>Copy</source>
        <translation>Salin</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Simpan…</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>The request as a program</source>
        <translation>Permintaan sebagai program</translation>
    </message>
    <message>
        <source>Show as %1</source>
        <translation>Tampilkan sebagai %1</translation>
    </message>
    <message>
        <source>Copy the program</source>
        <translation>Salin program</translation>
    </message>
    <message>
        <source>Save the program</source>
        <translation>Simpan program</translation>
    </message>
    <message>
        <source>After a run, its request stands here as a program that does the same.</source>
        <translation>Setelah pengukuran, permintaannya tampil di sini sebagai program yang melakukan hal yang sama.</translation>
    </message>
    <message>
        <source>The program is in the clipboard.</source>
        <translation>Program sudah ada di papan klip.</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Disimpan sebagai %1.</translation>
    </message>
</context>
<context>
    <name>sockeye::DecodeDialog</name>
    <message>
        <source>Decode a packet</source>
        <translation>Dekode paket</translation>
    </message>
    <message>
        <source>Paste bytes in hex: 1b 00*47, 1b:00:…, or lines of hexdump -C or xxd</source>
        <translation>Tempelkan byte dalam heksadesimal: 1b 00*47, 1b:00:…, atau baris dari hexdump -C atau xxd</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Otomatis</translation>
    </message>
    <message>
        <source>NTP</source>
        <translation>NTP</translation>
    </message>
    <message>
        <source>DNS</source>
        <translation>DNS</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Teks</translation>
    </message>
    <message>
        <source>Bytes in &amp;hex</source>
        <translation>Byte dalam &amp;hex</translation>
    </message>
    <message>
        <source>&amp;Read as</source>
        <translation>&amp;Baca sebagai</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Keadaan</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>ICMP</source>
        <translation>ICMP</translation>
    </message>
    <message>
        <source>ICMPv6</source>
        <translation>ICMPv6</translation>
    </message>
</context>
<context>
    <name>sockeye::DetailPane</name>
    <message>
        <source>Details</source>
        <translation>Rincian</translation>
    </message>
    <message>
        <source>Views of the run</source>
        <translation>Tampilan pengukuran</translation>
    </message>
</context>
<context>
    <name>sockeye::ExamplesMenu</name>
    <message>
        <source>Examples</source>
        <translation>Contoh</translation>
    </message>
    <message>
        <source>Fill the request in with an example, or save it under a name</source>
        <translation>Mengisi permintaan dengan contoh, atau menyimpannya dengan nama</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Hapus</translation>
    </message>
    <message>
        <source>Remove a request of your own</source>
        <translation>Menghapus permintaan Anda sendiri</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>&amp;Save this request…</source>
        <translation>&amp;Simpan permintaan ini…</translation>
    </message>
    <message>
        <source>Own:</source>
        <translation>Milik sendiri:</translation>
    </message>
    <message>
        <source>“%1” is saved; it stands in Examples.</source>
        <translation>“%1” disimpan; letaknya di Contoh.</translation>
    </message>
    <message>
        <source>“%1” is removed from Examples.</source>
        <translation>“%1” dihapus dari Contoh.</translation>
    </message>
</context>
<context>
    <name>sockeye::ExplainView</name>
    <message>
        <source>Explain</source>
        <translation>Penjelasan</translation>
    </message>
    <message>
        <source>What the selected row means</source>
        <translation>Arti baris terpilih</translation>
    </message>
    <message>
        <source>About this page</source>
        <translation>Tentang halaman ini</translation>
    </message>
    <message>
        <source>Selected row</source>
        <translation>Baris terpilih</translation>
    </message>
    <message>
        <source>This run</source>
        <translation>Pengukuran ini</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gagal</translation>
    </message>
    <message>
        <source>Select a row to read what its values mean.</source>
        <translation>Pilih baris untuk membaca arti nilainya.</translation>
    </message>
    <message>
        <source>After a run, select a row of the table to read what its values mean.</source>
        <translation>Setelah pengukuran, pilih baris tabel untuk membaca arti nilainya.</translation>
    </message>
    <message>
        <source>%1 ✗ failed here</source>
        <extracomment>after the name of the stage at which a request failed: &quot;wait ✗ failed here&quot;</extracomment>
        <translation>%1 ✗ gagal di sini</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Di sini</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Galat</translation>
    </message>
    <message>
        <source>Usual cause</source>
        <translation>Penyebab umum</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Saran</translation>
    </message>
    <message>
        <source>This row</source>
        <translation>Baris ini</translation>
    </message>
</context>
<context>
    <name>sockeye::ExportDialog</name>
    <message>
        <source>Add the number of the run (run)</source>
        <translation>Tambahkan nomor pengukuran (run)</translation>
    </message>
    <message>
        <source>Add when it started (started)</source>
        <translation>Tambahkan waktu mulainya (started)</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Telusuri…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Ekspor</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>Simpan berkas</translation>
    </message>
    <message>
        <source>The first rows as they will be</source>
        <translation>Pratinjau baris pertama</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Berkas</translation>
    </message>
    <message>
        <source>What to know about the file</source>
        <translation>Yang perlu diketahui tentang berkas</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Kemajuan</translation>
    </message>
    <message>
        <source>Form of the file</source>
        <translation>Format berkas</translation>
    </message>
    <message>
        <source>All rows that are shown (%1)</source>
        <translation>Semua baris yang tampil (%1)</translation>
    </message>
    <message>
        <source>The selected rows (%1)</source>
        <translation>Baris terpilih (%1)</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Baris</translation>
    </message>
    <message>
        <source>More columns</source>
        <translation>Kolom tambahan</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>Kolom berkas</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Semua</translation>
    </message>
    <message>
        <source>As in the table</source>
        <translation>Seperti tabel</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolom</translation>
    </message>
    <message>
        <source>Choose at least one column.</source>
        <translation>Pilih setidaknya satu kolom.</translation>
    </message>
    <message>
        <source>Name the file to write.</source>
        <translation>Beri nama berkas yang akan ditulis.</translation>
    </message>
    <message>
        <source>There is such a file already: Save replaces it.</source>
        <translation>Berkas itu sudah ada: Simpan akan menggantinya.</translation>
    </message>
    <message>
        <source>The summary goes into %1.</source>
        <translation>Ringkasan ditulis ke %1.</translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <translation>Menulis %1…</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 baris</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 baris</translation>
    </message>
    <message>
        <source>%1 saved to %2</source>
        <translation>%1 disimpan ke %2</translation>
    </message>
    <message>
        <source>Cancelled: nothing was changed.</source>
        <translation>Dibatalkan: tidak ada yang berubah.</translation>
    </message>
</context>
<context>
    <name>sockeye::FieldEditor</name>
    <message>
        <source>any</source>
        <translation>apa saja</translation>
    </message>
    <message>
        <source>none</source>
        <translation>tidak ada</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>otomatis</translation>
    </message>
    <message>
        <source>What is wrong with %1</source>
        <translation>Yang salah pada %1</translation>
    </message>
</context>
<context>
    <name>sockeye::FieldModel</name>
    <message>
        <source>Rejected: %1</source>
        <translation>Ditolak: %1</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Nilai</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Arti</translation>
    </message>
</context>
<context>
    <name>sockeye::GoToDialog</name>
    <message>
        <source>Go to a tool</source>
        <translation>Pilih alat</translation>
    </message>
    <message>
        <source>Name of the tool</source>
        <translation>Nama alat</translation>
    </message>
    <message>
        <source>Part of a tool&apos;s name</source>
        <translation>Bagian dari nama alat</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Alat</translation>
    </message>
</context>
<context>
    <name>sockeye::HandInDialog</name>
    <message>
        <source>About the file</source>
        <translation>Tentang berkas</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation>Kumpulkan</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Keadaan</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Apa yang belum ada</translation>
    </message>
    <message>
        <source>The run “%1” is not made</source>
        <translation>Pengukuran “%1” belum dibuat</translation>
    </message>
    <message>
        <source>%1 is not answered</source>
        <translation>%1 belum dijawab</translation>
    </message>
    <message>
        <source>The answer to %1 can&apos;t be understood</source>
        <translation>Jawaban untuk %1 tidak dapat dipahami</translation>
    </message>
    <message>
        <source>Every question is answered, and every run is made.</source>
        <translation>Semua pertanyaan sudah dijawab, dan semua pengukuran sudah dibuat.</translation>
    </message>
    <message>
        <source>This is still missing. You can go back to it (double-click, or Enter), or hand in as it is.</source>
        <translation>Yang berikut ini belum ada. Anda dapat kembali ke sana (klik ganda, atau Enter), atau mengumpulkan apa adanya.</translation>
    </message>
    <message>
        <source>&amp;Report</source>
        <translation>La&amp;poran</translation>
    </message>
    <message>
        <source>Where the report goes</source>
        <translation>Ke mana laporan disimpan</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Telusuri…</translation>
    </message>
    <message>
        <source>Reports (*.html)</source>
        <translation>Laporan (*.html)</translation>
    </message>
    <message>
        <source>Name the file to write.</source>
        <translation>Beri nama berkas yang akan ditulis.</translation>
    </message>
    <message>
        <source>There is such a file already: Hand in replaces it.</source>
        <translation>Berkas itu sudah ada: Kumpulkan akan menggantinya.</translation>
    </message>
    <message>
        <source>After that you see how your answers were, and they can&apos;t be changed any more.</source>
        <translation>Setelah itu Anda melihat hasil jawaban Anda, dan jawaban tidak dapat diubah lagi.</translation>
    </message>
    <message>
        <source>One file, which opens in any browser: this is what you give to your teacher.</source>
        <translation>Satu berkas, yang dapat dibuka di peramban apa pun: inilah yang Anda serahkan kepada dosen.</translation>
    </message>
    <message>
        <source>The same as &amp;PDF, beside it</source>
        <translation>Juga sebagai P&amp;DF, di sampingnya</translation>
    </message>
</context>
<context>
    <name>sockeye::LabDock</name>
    <message>
        <source>Worksheet</source>
        <translation>Lembar kerja</translation>
    </message>
    <message>
        <source>&amp;Worksheet</source>
        <translation>&amp;Lembar kerja</translation>
    </message>
    <message>
        <source>&amp;Open a worksheet…</source>
        <translation>&amp;Buka lembar kerja…</translation>
    </message>
    <message>
        <source>&amp;Hand in…</source>
        <translation>&amp;Kumpulkan…</translation>
    </message>
    <message>
        <source>&amp;New student…</source>
        <translation>&amp;Mahasiswa baru…</translation>
    </message>
    <message>
        <source>&amp;Close the worksheet</source>
        <translation>&amp;Tutup lembar kerja</translation>
    </message>
    <message>
        <source>… and %1 more; “sockeye-cli worksheet check” tells them all.</source>
        <translation>… dan %1 lagi; “sockeye-cli worksheet check” menyebutkan semuanya.</translation>
    </message>
    <message>
        <source>This worksheet can&apos;t be opened.</source>
        <translation>Lembar kerja ini tidak dapat dibuka.</translation>
    </message>
    <message>
        <source>The request is filled in. Press Run (F5).</source>
        <translation>Permintaan sudah diisi. Tekan Jalankan (F5).</translation>
    </message>
    <message>
        <source>No bytes are chosen: below the table, open Packet, and choose a field or bytes.</source>
        <translation>Belum ada byte yang dipilih: di bawah tabel, buka Paket, lalu pilih sebuah field atau byte.</translation>
    </message>
    <message>
        <source>No cell is chosen: click the cell of the results table that holds the value.</source>
        <translation>Belum ada sel yang dipilih: klik sel tabel hasil yang berisi nilainya.</translation>
    </message>
    <message>
        <source>The chosen cell is empty (%1).</source>
        <translation>Sel yang dipilih kosong (%1).</translation>
    </message>
    <message>
        <source>The chosen cell holds “%1”, which is no number (%2).</source>
        <translation>Sel yang dipilih berisi “%1”, yang bukan angka (%2).</translation>
    </message>
    <message>
        <source>Handed in. The report is %1</source>
        <translation>Sudah dikumpulkan. Laporannya: %1</translation>
    </message>
    <message>
        <source>New student</source>
        <translation>Mahasiswa baru</translation>
    </message>
    <message>
        <source>The work of %1 is not handed in. Remove it all the same?</source>
        <translation>Pekerjaan %1 belum dikumpulkan. Tetap hapus?</translation>
    </message>
    <message>
        <source>Remove what students have left on this computer?</source>
        <translation>Hapus apa yang ditinggalkan mahasiswa di komputer ini?</translation>
    </message>
    <message>
        <source>Removed are the names, numbers, answers and runs of all worksheets that are kept on this computer for this user, and what the pages show and remember. Reports that were saved stay.</source>
        <translation>Yang dihapus: nama, NIM, jawaban, dan pengukuran semua lembar kerja yang disimpan di komputer ini untuk pengguna ini, serta apa yang ditampilkan dan diingat setiap halaman. Laporan yang sudah disimpan tetap ada.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Not everything could be removed.</source>
        <translation>Tidak semuanya dapat dihapus.</translation>
    </message>
    <message>
        <source>Everything that students left is removed.</source>
        <translation>Semua yang ditinggalkan mahasiswa sudah dihapus.</translation>
    </message>
    <message>
        <source>The work can&apos;t be saved, so the worksheet stays open.</source>
        <translation>Pekerjaan tidak dapat disimpan, jadi lembar kerja tetap terbuka.</translation>
    </message>
    <message>
        <source>Your work can&apos;t be saved. Close all the same?</source>
        <translation>Pekerjaan Anda tidak dapat disimpan. Tetap tutup?</translation>
    </message>
</context>
<context>
    <name>sockeye::LabSession</name>
    <message>
        <source>There is no such tool.</source>
        <translation>Tidak ada alat seperti itu.</translation>
    </message>
    <message>
        <source>The sheet was handed in: this run is not recorded.</source>
        <translation>Lembar kerja sudah dikumpulkan: pengukuran ini tidak dicatat.</translation>
    </message>
    <message>
        <source>The latest run was stopped, so it doesn&apos;t count. Let one come to its end.</source>
        <translation>Pengukuran terakhir dihentikan, jadi tidak dihitung. Biarkan satu pengukuran sampai selesai.</translation>
    </message>
    <message>
        <source>The latest run failed as a whole, so it doesn&apos;t count. The page says why.</source>
        <translation>Pengukuran terakhir gagal seluruhnya, jadi tidak dihitung. Halamannya menjelaskan sebabnya.</translation>
    </message>
    <message>
        <source>The latest run doesn&apos;t count: “%1” was changed. “Do this” fills the request in again.</source>
        <translation>Pengukuran terakhir tidak dihitung: “%1” diubah. “Kerjakan” mengisi permintaannya lagi.</translation>
    </message>
    <message>
        <source>The page %1 is shown, and this question is about %2. Go there first.</source>
        <translation>Yang tampil adalah halaman %1, padahal pertanyaan ini tentang %2. Buka halaman itu dahulu.</translation>
    </message>
    <message>
        <source>What the page shows is no run of this sheet that counts. Press “Do this”, then Run, and take the value from there.</source>
        <translation>Yang tampil di halaman bukan pengukuran lembar kerja ini yang dihitung. Tekan “Kerjakan”, lalu Jalankan, dan ambil nilainya dari sana.</translation>
    </message>
    <message>
        <source>This system names no folder for the program&apos;s data, so the work can&apos;t be saved. Set XDG_DATA_HOME or HOME.</source>
        <translation>Sistem ini tidak menyebutkan folder untuk data program, jadi pekerjaan tidak dapat disimpan. Atur XDG_DATA_HOME atau HOME.</translation>
    </message>
    <message>
        <source>Continued from %1.</source>
        <translation>Dilanjutkan dari %1.</translation>
    </message>
    <message>
        <source>Continued from %1, with an older version of this sheet: look through your answers, and make runs that are missing once more.</source>
        <translation>Dilanjutkan dari %1, dengan versi lembar kerja yang lebih lama: periksa jawaban Anda, dan buat lagi pengukuran yang belum ada.</translation>
    </message>
    <message>
        <source>The sheet was handed in: answers stay as they are.</source>
        <translation>Lembar kerja sudah dikumpulkan: jawaban tetap seperti adanya.</translation>
    </message>
    <message>
        <source>as the page starts</source>
        <translation>seperti awal halaman</translation>
    </message>
    <message>
        <source>The latest run doesn&apos;t count: the practice network was not as the sheet sets it. “Do this” sets it again.</source>
        <translation>Pengukuran terakhir tidak dihitung: jaringan latihan tidak seperti yang diatur lembar kerja. “Kerjakan” mengaturnya lagi.</translation>
    </message>
    <message>
        <source>This work is open in another window on this computer. Go on there, or close it.</source>
        <translation>Pekerjaan ini sedang terbuka di jendela lain di komputer ini. Lanjutkan di sana, atau tutup jendela itu.</translation>
    </message>
    <message>
        <source>On this seat %1 has worked under another name. Is the number right? If it is, press Begin again to continue that work under this name.</source>
        <translation>Di tempat duduk ini %1 pernah bekerja dengan nama lain. Apakah NIM-nya benar? Jika benar, tekan Mulai sekali lagi untuk melanjutkan pekerjaan itu dengan nama ini.</translation>
    </message>
</context>
<context>
    <name>sockeye::MainWindow</name>
    <message>
        <source>Sockeye</source>
        <translation>Sockeye</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Jalankan</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Hentikan</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Ekspor…</translation>
    </message>
    <message>
        <source>&amp;Details below the table</source>
        <translation>&amp;Rincian di bawah tabel</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>Seperti &amp;desktop</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Terang</translation>
    </message>
    <message>
        <source>Da&amp;rk</source>
        <translation>&amp;Gelap</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Berkas</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Keluar</translation>
    </message>
    <message>
        <source>&amp;Default request</source>
        <translation>&amp;Permintaan bawaan</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Tampilan</translation>
    </message>
    <message>
        <source>&amp;Filter rows</source>
        <translation>&amp;Saring baris</translation>
    </message>
    <message>
        <source>&amp;Next part of the page</source>
        <translation>&amp;Bagian halaman berikutnya</translation>
    </message>
    <message>
        <source>Next &amp;view below the table</source>
        <translation>&amp;Tampilan berikutnya di bawah tabel</translation>
    </message>
    <message>
        <source>Dec&amp;ode a packet…</source>
        <translation>&amp;Dekode paket…</translation>
    </message>
    <message>
        <source>&amp;Go to a tool…</source>
        <translation>Pilih &amp;alat…</translation>
    </message>
    <message>
        <source>Nex&amp;t tool</source>
        <translation>Alat beri&amp;kutnya</translation>
    </message>
    <message>
        <source>&amp;Previous tool</source>
        <translation>Alat s&amp;ebelumnya</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Warna</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ba&amp;ntuan</translation>
    </message>
    <message>
        <source>&amp;About Sockeye</source>
        <translation>Tentang &amp;Sockeye</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>Tentang &amp;Qt</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Siap</translation>
    </message>
    <message>
        <source>State of the run</source>
        <translation>Keadaan pengukuran</translation>
    </message>
    <message>
        <source>About Sockeye</source>
        <translation>Tentang Sockeye</translation>
    </message>
    <message>
        <source>Sockeye %1</source>
        <translation>Sockeye %1</translation>
    </message>
    <message>
        <source>A network inspector that explains itself.

Free software under the GNU General Public License, version 3 or later. It comes with no warranty.</source>
        <translation>Pemeriksa jaringan yang menjelaskan dirinya sendiri.

Perangkat lunak bebas di bawah GNU General Public License, versi 3 atau yang lebih baru. Program ini diberikan tanpa jaminan apa pun.</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Seperti &amp;sistem</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>Ba&amp;hasa</translation>
    </message>
    <message>
        <source>&amp;Lab</source>
        <translation>&amp;Lab</translation>
    </message>
    <message>
        <source>&amp;Mark a folder…</source>
        <translation>&amp;Nilai sebuah folder…</translation>
    </message>
</context>
<context>
    <name>sockeye::MarksDialog</name>
    <message>
        <source>Stop</source>
        <translation>Hentikan</translation>
    </message>
    <message>
        <source>A row for each student and question (for statistics)</source>
        <translation>Satu baris untuk setiap mahasiswa dan pertanyaan (untuk statistik)</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Simpan…</translation>
    </message>
    <message>
        <source>Mark a folder</source>
        <translation>Menilai sebuah folder</translation>
    </message>
    <message>
        <source>The marked reports</source>
        <translation>Laporan yang dinilai</translation>
    </message>
    <message>
        <source>What was marked</source>
        <translation>Apa yang dinilai</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Telusuri…</translation>
    </message>
    <message>
        <source>Browse for: %1</source>
        <translation>Telusuri: %1</translation>
    </message>
    <message>
        <source>Worksheet</source>
        <translation>Lembar kerja</translation>
    </message>
    <message>
        <source>The file with the answers, lab4-timeouts.md</source>
        <translation>Berkas dengan jawabannya, lab4-timeouts.md</translation>
    </message>
    <message>
        <source>Folder of reports</source>
        <translation>Folder laporan</translation>
    </message>
    <message>
        <source>Folders in it are looked into too</source>
        <translation>Folder di dalamnya juga dilihat</translation>
    </message>
    <message>
        <source>Earlier marks</source>
        <translation>Nilai sebelumnya</translation>
    </message>
    <message>
        <source>May be empty. Points that you typed there by hand are kept</source>
        <translation>Boleh kosong. Poin yang Anda ketik di sana dipertahankan</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Nilai</translation>
    </message>
    <message>
        <source>Mark the reports</source>
        <translation>Nilai laporan</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Kemajuan</translation>
    </message>
    <message>
        <source>Stopped: nothing was marked.</source>
        <translation>Dihentikan: tidak ada yang dinilai.</translation>
    </message>
    <message>
        <source>Form of the file</source>
        <translation>Format berkas</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Worksheets (*.md)</source>
        <translation>Lembar kerja (*.md)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Semua berkas (*)</translation>
    </message>
    <message>
        <source>Marks (*.csv)</source>
        <translation>Nilai (*.csv)</translation>
    </message>
    <message>
        <source>Nothing is marked yet</source>
        <translation>Belum ada yang dinilai</translation>
    </message>
    <message>
        <source>Name the worksheet and the folder of reports, then press Mark.</source>
        <translation>Sebutkan lembar kerja dan folder laporannya, lalu tekan Nilai.</translation>
    </message>
    <message>
        <source>Name the worksheet.</source>
        <translation>Sebutkan lembar kerjanya.</translation>
    </message>
    <message>
        <source>Name the folder of reports.</source>
        <translation>Sebutkan folder laporannya.</translation>
    </message>
    <message>
        <source>There is no report</source>
        <translation>Tidak ada laporan</translation>
    </message>
    <message>
        <source>No file in this folder or below it has a name that ends in .html.</source>
        <translation>Di folder ini dan di bawahnya tidak ada berkas yang namanya berakhiran .html.</translation>
    </message>
    <message>
        <source>%1: %2 of %3 reports marked.</source>
        <translation>%1: %2 dari %3 laporan dinilai.</translation>
    </message>
    <message>
        <source>1 answer waits for points by hand.</source>
        <translation>1 jawaban menunggu poin dari penilai.</translation>
    </message>
    <message>
        <source>%1 answers wait for points by hand.</source>
        <translation>%1 jawaban menunggu poin dari penilai.</translation>
    </message>
    <message>
        <source>Save, type them into the file, and mark again with it as the earlier marks.</source>
        <translation>Simpan, ketik poinnya ke dalam berkas, lalu nilai lagi dengan berkas itu sebagai nilai sebelumnya.</translation>
    </message>
    <message>
        <source>Passed over, because they are no reports: %1.</source>
        <translation>Dilewati karena bukan laporan: %1.</translation>
    </message>
    <message>
        <source>(and %1 more)</source>
        <translation>(dan %1 lagi)</translation>
    </message>
    <message>
        <source>Save the marks</source>
        <translation>Simpan nilai</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>%1 disimpan.</translation>
    </message>
    <message>
        <source>Built-in</source>
        <translation>Bawaan</translation>
    </message>
    <message>
        <source>Worksheets that come with Sockeye</source>
        <translation>Lembar kerja yang disertakan dalam Sockeye</translation>
    </message>
</context>
<context>
    <name>sockeye::MarksModel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 dari %2</translation>
    </message>
    <message>
        <source>What a person should look at. Flags take no points.</source>
        <translation>Yang perlu dilihat manusia. Tanda tidak mengurangi poin.</translation>
    </message>
    <message>
        <source>Answers that a person has yet to give points to, in the saved file.</source>
        <translation>Jawaban yang masih harus diberi poin oleh penilai, di berkas yang disimpan.</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>Mahasiswa</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Poin</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Flag</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Berkas</translation>
    </message>
</context>
<context>
    <name>sockeye::OpenSheetDialog</name>
    <message>
        <source>Open a worksheet</source>
        <translation>Buka lembar kerja</translation>
    </message>
    <message>
        <source>&amp;Worksheets that come with Sockeye</source>
        <translation>&amp;Lembar kerja bawaan Sockeye</translation>
    </message>
    <message>
        <source>Worksheets</source>
        <translation>Lembar kerja</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
    <message>
        <source>Another &amp;file…</source>
        <translation>Be&amp;rkas lain…</translation>
    </message>
    <message>
        <source>Worksheets (*.md);;All files (*)</source>
        <translation>Lembar kerja (*.md);;Semua berkas (*)</translation>
    </message>
    <message>
        <source>%1 – about %2 minutes</source>
        <translation>%1 – sekitar %2 menit</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
</context>
<context>
    <name>sockeye::PacketPanel</name>
    <message>
        <source>Bytes</source>
        <translation>Byte</translation>
    </message>
    <message>
        <source>Bits of the byte</source>
        <translation>Bit dari byte ini</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Bytes: %1</source>
        <translation>Byte: %1</translation>
    </message>
    <message>
        <source>Fields: %1</source>
        <translation>Field: %1</translation>
    </message>
    <message>
        <source>Byte %1  0x%2  %3</source>
        <translation>Byte %1  0x%2  %3</translation>
    </message>
    <message>
        <source>Packet: %1</source>
        <translation>Paket: %1</translation>
    </message>
</context>
<context>
    <name>sockeye::PacketView</name>
    <message>
        <source>Packet</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Decode hex…</source>
        <translation>Dekode hex…</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Simpan…</translation>
    </message>
    <message>
        <source>&amp;These packets…</source>
        <translation>&amp;Paket ini…</translation>
    </message>
    <message>
        <source>&amp;All packets of the run…</source>
        <translation>&amp;Semua paket pengukuran…</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier packet(s) not kept</source>
        <translation>
            <numerusform>%n paket sebelumnya tidak disimpan</numerusform>
        </translation>
    </message>
    <message>
        <source>After a run its packets are here: every byte that was sent and received, and what it means.</source>
        <translation>Setelah pengukuran, paketnya tampil di sini: setiap byte yang dikirim dan diterima, beserta artinya.</translation>
    </message>
    <message>
        <source>No packet of this row yet.</source>
        <translation>Belum ada paket dari baris ini.</translation>
    </message>
    <message>
        <source>No packet of this row was sent, received or kept.</source>
        <translation>Tidak ada paket dari baris ini yang dikirim, diterima, atau disimpan.</translation>
    </message>
    <message>
        <source>No packet yet.</source>
        <translation>Belum ada paket.</translation>
    </message>
    <message>
        <source>This run sent no packet and received none.</source>
        <translation>Pengukuran ini tidak mengirim dan tidak menerima paket.</translation>
    </message>
    <message>
        <source>Save packets</source>
        <translation>Simpan paket</translation>
    </message>
    <message>
        <source>Packet captures (*.pcapng)</source>
        <translation>Rekaman paket (*.pcapng)</translation>
    </message>
    <message>
        <source>One packet saved to %1</source>
        <translation>Satu paket disimpan ke %1</translation>
    </message>
    <message>
        <source>%1 packets saved to %2</source>
        <translation>%1 paket disimpan ke %2</translation>
    </message>
</context>
<context>
    <name>sockeye::PageRun</name>
    <message>
        <source>%1 rows</source>
        <translation>%1 baris</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 baris</translation>
    </message>
    <message>
        <source>%1 of %2 rows shown</source>
        <translation>%1 dari %2 baris tampil</translation>
    </message>
    <message>
        <source>the run failed</source>
        <translation>pengukuran gagal</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 gagal</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>dihentikan</translation>
    </message>
    <message>
        <source>following changes</source>
        <translation>mengikuti perubahan</translation>
    </message>
    <message>
        <source>sorting…</source>
        <translation>mengurutkan…</translation>
    </message>
    <message>
        <source>%1 earlier ones not kept</source>
        <translation>%1 baris sebelumnya tidak disimpan</translation>
    </message>
</context>
<context>
    <name>sockeye::PlotView</name>
    <message>
        <source>Plot</source>
        <translation>Grafik</translation>
    </message>
    <message>
        <source>The table of results has the values of every point. Arrow keys go from point to point, Enter selects the row, plus and minus zoom, Home shows everything.</source>
        <translation>Tabel hasil memuat nilai setiap titik. Tombol panah berpindah dari titik ke titik, Enter memilih barisnya, plus dan minus memperbesar dan memperkecil, Home menampilkan semuanya.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Which plot</source>
        <translation>Grafik yang mana</translation>
    </message>
    <message>
        <source>Zoom in (+, or the wheel; Shift and drag for a part)</source>
        <translation>Perbesar (+, atau roda tetikus; Shift dan seret untuk satu bagian)</translation>
    </message>
    <message>
        <source>Zoom out (−, or the wheel)</source>
        <translation>Perkecil (−, atau roda tetikus)</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Semua</translation>
    </message>
    <message>
        <source>Show everything (Home)</source>
        <translation>Tampilkan semuanya (Home)</translation>
    </message>
    <message>
        <source>Save ▾</source>
        <translation>Simpan ▾</translation>
    </message>
    <message>
        <source>Save the plot</source>
        <translation>Simpan grafik</translation>
    </message>
    <message>
        <source>Picture (PNG)…</source>
        <translation>Gambar (PNG)…</translation>
    </message>
    <message>
        <source>Drawing (SVG)…</source>
        <translation>Gambar vektor (SVG)…</translation>
    </message>
    <message>
        <source>Its data as CSV for programs…</source>
        <translation>Datanya sebagai CSV untuk program…</translation>
    </message>
    <message>
        <source>Its data as CSV for a spreadsheet here…</source>
        <translation>Datanya sebagai CSV untuk spreadsheet di sini…</translation>
    </message>
    <message>
        <source>Back to live</source>
        <translation>Ikuti lagi</translation>
    </message>
    <message>
        <source>While the run follows, how fast the counters grow is drawn here.</source>
        <translation>Selama pengukuran mengikuti perubahan, laju pertambahan pencacah digambar di sini.</translation>
    </message>
    <message>
        <source>What is looked at several times a second is drawn here while it runs.</source>
        <translation>Yang diamati beberapa kali per detik digambar di sini selama berjalan.</translation>
    </message>
    <message>
        <source>Each row with a number becomes a point here.</source>
        <translation>Setiap baris yang berisi angka menjadi satu titik di sini.</translation>
    </message>
    <message>
        <source>Point at a mark to read its values; a click selects its row.</source>
        <translation>Tunjuk sebuah tanda untuk membaca nilainya; klik memilih barisnya.</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Titik</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>%1 disimpan.</translation>
    </message>
</context>
<context>
    <name>sockeye::PracticeDock</name>
    <message>
        <source>Practice network</source>
        <translation>Jaringan latihan</translation>
    </message>
    <message>
        <source>Practice net&amp;work</source>
        <translation>Jaringan &amp;latihan</translation>
    </message>
    <message>
        <source>Click for settings and traffic (%1).</source>
        <translation>Klik untuk pengaturan dan lalu lintas (%1).</translation>
    </message>
</context>
<context>
    <name>sockeye::PracticeLogModel</name>
    <message>
        <source>→ to the server, ← from it</source>
        <translation>→ ke server, ← dari server</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Waktu</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Kejadian</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Klien</translation>
    </message>
</context>
<context>
    <name>sockeye::PracticeLogTable</name>
    <message>
        <source>What the practice network received and answered</source>
        <translation>Yang diterima dan dijawab jaringan latihan</translation>
    </message>
</context>
<context>
    <name>sockeye::PracticeLogView</name>
    <message>
        <source>Pause</source>
        <translation>Jeda</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Kosongkan</translation>
    </message>
    <message>
        <source>Table and packet</source>
        <translation>Tabel dan paket</translation>
    </message>
    <message>
        <source>Filter what was received and answered</source>
        <translation>Saring yang diterima dan dijawab</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Saring</translation>
    </message>
    <message>
        <source>Server whose traffic is shown</source>
        <translation>Server yang lalu lintasnya ditampilkan</translation>
    </message>
    <message>
        <source>All servers</source>
        <translation>Semua server</translation>
    </message>
    <message>
        <source>Holds the table as it is; what comes meanwhile is taken in afterwards.</source>
        <translation>Menahan tabel seperti adanya; yang datang selama itu dimasukkan sesudahnya.</translation>
    </message>
    <message>
        <source>Paused, %1 new</source>
        <translation>Dijeda, %1 baru</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 dari %2</translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation>%1 kejadian</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Belum ada apa-apa</translation>
    </message>
    <message>
        <source>What the servers receive and answer stands here, whoever asks: a run, or a program of your own.</source>
        <translation>Yang diterima dan dijawab server tampil di sini, siapa pun yang bertanya: pengukuran, atau program Anda sendiri.</translation>
    </message>
    <message>
        <source>Nothing of this server</source>
        <translation>Tidak ada apa-apa dari server ini</translation>
    </message>
    <message>
        <source>Choose all servers to see what others received.</source>
        <translation>Pilih semua server untuk melihat yang diterima server lain.</translation>
    </message>
    <message>
        <source>Nothing has this text</source>
        <translation>Tidak ada yang memuat teks itu</translation>
    </message>
    <message>
        <source>Clear the filter to see everything again.</source>
        <translation>Kosongkan saringan untuk melihat semuanya lagi.</translation>
    </message>
</context>
<context>
    <name>sockeye::PracticePanel</name>
    <message>
        <source>Reset</source>
        <translation>Atur ulang</translation>
    </message>
    <message>
        <source>Settings and traffic of the practice network</source>
        <translation>Pengaturan dan lalu lintas jaringan latihan</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Pengaturan</translation>
    </message>
    <message>
        <source>Received and answered</source>
        <translation>Diterima dan dijawab</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Mulai lagi</translation>
    </message>
    <message>
        <source>What the practice network does</source>
        <translation>Yang dilakukan jaringan latihan</translation>
    </message>
    <message>
        <source>Everything as the practice network starts</source>
        <translation>Semua seperti keadaan awal jaringan latihan</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Masalah</translation>
    </message>
    <message>
        <source>The practice network could not be started. %1</source>
        <translation>Jaringan latihan tidak dapat dijalankan. %1</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Yang dilakukannya</translation>
    </message>
    <message>
        <source>Changed by hand</source>
        <translation>Diubah manual</translation>
    </message>
    <message>
        <source>Not as it starts: %1.</source>
        <translation>Berbeda dari keadaan awal: %1.</translation>
    </message>
    <message>
        <source>As the worksheet sets it</source>
        <translation>Diatur lembar kerja</translation>
    </message>
    <message>
        <source>Set by the worksheet “%1”, and put back when that is closed.</source>
        <translation>Diatur oleh lembar kerja “%1”, dan dikembalikan saat lembar kerja itu ditutup.</translation>
    </message>
</context>
<context>
    <name>sockeye::PracticeSettingsForm</name>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Settings of the practice network</source>
        <translation>Pengaturan jaringan latihan</translation>
    </message>
    <message>
        <source>There is nothing to set here: it does this and nothing else.</source>
        <translation>Tidak ada yang perlu diatur di sini: server ini melakukan hal itu saja.</translation>
    </message>
    <message>
        <source>The network as a whole</source>
        <translation>Jaringan secara keseluruhan</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Alamat</translation>
    </message>
    <message>
        <source>%1 %2 still holds.</source>
        <translation>%1 %2 masih berlaku.</translation>
    </message>
    <message>
        <source>%1  ·  changed</source>
        <translation>%1  ·  diubah</translation>
    </message>
</context>
<context>
    <name>sockeye::Prose</name>
    <message>
        <source>Link of the worksheet</source>
        <translation>Tautan lembar kerja</translation>
    </message>
    <message>
        <source>Open this address in the browser?</source>
        <translation>Buka alamat ini di peramban?</translation>
    </message>
    <message>
        <source>This address is none of the web, so it is not opened.</source>
        <translation>Alamat ini bukan alamat web, jadi tidak dibuka.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
</context>
<context>
    <name>sockeye::QuestionCard</name>
    <message>
        <source>What is understood</source>
        <translation>Apa yang dipahami</translation>
    </message>
    <message>
        <source>Where it is from</source>
        <translation>Dari mana asalnya</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Hasil</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pertanyaan</translation>
    </message>
    <message>
        <source>Worth</source>
        <translation>Bobot</translation>
    </message>
    <message>
        <source>1 point</source>
        <translation>1 poin</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 poin</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Ambil</translation>
    </message>
    <message>
        <source>Take the answer to %1</source>
        <translation>Ambil jawaban untuk %1</translation>
    </message>
    <message>
        <source>Puts the bytes that are chosen under Packet into the answer</source>
        <translation>Memasukkan byte yang dipilih di Paket ke dalam jawaban</translation>
    </message>
    <message>
        <source>Puts the current cell of the results table into the answer</source>
        <translation>Memasukkan sel tabel hasil yang sedang dipilih ke dalam jawaban</translation>
    </message>
    <message>
        <source>taken from: %1</source>
        <translation>diambil dari: %1</translation>
    </message>
    <message>
        <source>This is about the run “%1”, which is not made yet.</source>
        <translation>Ini tentang pengukuran “%1”, yang belum dibuat.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 dari %2</translation>
    </message>
    <message>
        <source>These are bytes of the request. If the question is about the reply, choose them there.</source>
        <translation>Ini byte dari permintaan. Jika yang ditanyakan adalah respons, pilihlah byte di sana.</translation>
    </message>
    <message numerus="yes">
        <source>%n bit(s)</source>
        <translation>
            <numerusform>%n bit</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, and %2 are wanted</source>
        <translation>%1, padahal diminta %2</translation>
    </message>
</context>
<context>
    <name>sockeye::ReadTable</name>
    <message>
        <source>Columns</source>
        <translation>Kolom</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Salin baris</translation>
    </message>
    <message>
        <source>Copy cell</source>
        <translation>Salin sel</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Pilih semua</translation>
    </message>
</context>
<context>
    <name>sockeye::RequestForm</name>
    <message>
        <source>What is wrong with the request</source>
        <translation>Yang salah pada permintaan</translation>
    </message>
    <message>
        <source>frvhl</source>
        <comment>the letters marked with &amp; in the menu bar</comment>
        <translation>bjtnl</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Lainnya</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Contoh</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Hentikan</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Jalankan</translation>
    </message>
    <message>
        <source>Stop the run</source>
        <translation>Hentikan pengukuran</translation>
    </message>
    <message>
        <source>Stop; the rows found so far stay (Esc)</source>
        <translation>Hentikan; baris yang sudah ditemukan tetap ada (Esc)</translation>
    </message>
    <message>
        <source>Run (F5, or Enter in the request)</source>
        <translation>Jalankan (F5, atau Enter di permintaan)</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n changed)</source>
        <translation>
            <numerusform>%1 (%n diubah)</numerusform>
        </translation>
    </message>
    <message>
        <source>Fewer options</source>
        <translation>Opsi lebih sedikit</translation>
    </message>
    <message>
        <source>More options</source>
        <translation>Opsi lainnya</translation>
    </message>
    <message>
        <source>Hide the other options</source>
        <translation>Sembunyikan opsi lainnya</translation>
    </message>
    <message>
        <source>Show the other options</source>
        <translation>Tampilkan opsi lainnya</translation>
    </message>
    <message>
        <source>What is left out</source>
        <translation>Yang tidak diikutkan</translation>
    </message>
</context>
<context>
    <name>sockeye::ResultsView</name>
    <message>
        <source>Results</source>
        <translation>Hasil</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolom</translation>
    </message>
    <message>
        <source>Copy cell</source>
        <translation>Salin sel</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Salin baris</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Pilih semua</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Ekspor…</translation>
    </message>
    <message>
        <source>Order of arrival</source>
        <translation>Urutan kedatangan</translation>
    </message>
    <message>
        <source>Fit the widths</source>
        <translation>Sesuaikan lebar</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Sel</translation>
    </message>
</context>
<context>
    <name>sockeye::RunCard</name>
    <message>
        <source>Do this</source>
        <translation>Kerjakan</translation>
    </message>
    <message>
        <source>What has been run</source>
        <translation>Apa yang sudah dijalankan</translation>
    </message>
    <message>
        <source>About the latest run</source>
        <translation>Tentang pengukuran terakhir</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Jalankan</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Permintaan</translation>
    </message>
    <message>
        <source>Do this: %1, %2</source>
        <translation>Kerjakan: %1, %2</translation>
    </message>
    <message>
        <source>Opens the page with this request filled in; Run is yours to press</source>
        <translation>Membuka halaman dengan permintaan ini sudah terisi; Anda yang menekan Jalankan</translation>
    </message>
    <message>
        <source>Not made yet</source>
        <translation>Belum dibuat</translation>
    </message>
    <message>
        <source>Made at %1, %2</source>
        <translation>Dibuat pukul %1, %2</translation>
    </message>
    <message>
        <source>the latest of %1 attempts counts</source>
        <translation>yang terakhir dari %1 percobaan yang dihitung</translation>
    </message>
    <message>
        <source>Run “%1” · %2</source>
        <translation>Pengukuran “%1” · %2</translation>
    </message>
</context>
<context>
    <name>sockeye::SaveRequestDialog</name>
    <message>
        <source>Save this request</source>
        <translation>Simpan permintaan ini</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nama</translation>
    </message>
    <message>
        <source>Name of the request</source>
        <translation>Nama permintaan</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>About the name</source>
        <translation>Tentang nama</translation>
    </message>
    <message>
        <source>It will stand in the menu Examples of this page.</source>
        <translation>Permintaan ini akan muncul di menu Contoh pada halaman ini.</translation>
    </message>
    <message>
        <source>Give the request a name.</source>
        <translation>Beri nama permintaan ini.</translation>
    </message>
    <message>
        <source>%1 requests are saved already: remove one first, or replace one by typing its name.</source>
        <translation>Sudah ada %1 permintaan yang disimpan: hapus satu lebih dulu, atau ganti salah satunya dengan mengetik namanya.</translation>
    </message>
    <message>
        <source>“%1” is there already. Replace it, or type another name.</source>
        <translation>“%1” sudah ada. Ganti isinya, atau ketik nama lain.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ganti</translation>
    </message>
</context>
<context>
    <name>sockeye::SheetView</name>
    <message>
        <source>What happened</source>
        <translation>Apa yang terjadi</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>Sudah sampai mana</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Penyimpanan</translation>
    </message>
    <message>
        <source>Worksheet</source>
        <translation>Lembar kerja</translation>
    </message>
    <message>
        <source>seat %1</source>
        <translation>tempat duduk %1</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>Mahasiswa</translation>
    </message>
    <message>
        <source>Continued</source>
        <translation>Dilanjutkan</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation>Kumpulkan</translation>
    </message>
    <message>
        <source>%1 of %2 answered · %3 of %4 runs made</source>
        <translation>%1 dari %2 dijawab · %3 dari %4 pengukuran dibuat</translation>
    </message>
    <message>
        <source>handed in at %1</source>
        <translation>dikumpulkan pukul %1</translation>
    </message>
    <message>
        <source>Every change is saved here.</source>
        <translation>Setiap perubahan disimpan di sini.</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>Tidak disimpan: %1</translation>
    </message>
    <message>
        <source>Hand in…</source>
        <translation>Kumpulkan…</translation>
    </message>
    <message>
        <source>Save the report again…</source>
        <translation>Simpan laporan lagi…</translation>
    </message>
</context>
<context>
    <name>sockeye::StepsModel</name>
    <message>
        <source>Step</source>
        <translation>Langkah</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Pemanggilan</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Waktu</translation>
    </message>
    <message>
        <source>0 to %1 s; the mark is what was asked</source>
        <translation>0 sampai %1 s; tanda: yang diminta</translation>
    </message>
    <message>
        <source>Lasts (ms)</source>
        <translation>Lama (ms)</translation>
    </message>
    <message>
        <source>Ends with</source>
        <translation>Berakhir</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>belum</translation>
    </message>
    <message>
        <source>waiting…</source>
        <translation>menunggu…</translation>
    </message>
    <message>
        <source>%1 ms, asked for %2 ms</source>
        <translation>%1 ms, diminta %2 ms</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
</context>
<context>
    <name>sockeye::StepsView</name>
    <message>
        <source>While it runs</source>
        <translation>Selama berjalan</translation>
    </message>
    <message>
        <source>Nothing waits yet</source>
        <translation>Belum ada yang menunggu</translation>
    </message>
    <message>
        <source>While a run goes on, each call that waits has a bar here that grows.</source>
        <translation>Selama pengukuran berjalan, setiap pemanggilan yang menunggu punya batang di sini yang memanjang.</translation>
    </message>
    <message>
        <source>Steps of the run</source>
        <translation>Langkah pengukuran</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolom</translation>
    </message>
    <message>
        <source>getting ready</source>
        <translation>bersiap</translation>
    </message>
    <message>
        <source>This step becomes a row when it ends.</source>
        <translation>Langkah ini menjadi baris setelah berakhir.</translation>
    </message>
    <message>
        <source>Its row is filtered out.</source>
        <translation>Barisnya tersaring.</translation>
    </message>
</context>
<context>
    <name>sockeye::TargetLine</name>
    <message>
        <source>Line %1 is left out: %2</source>
        <translation>Baris %1 tidak diikutkan: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n more line(s) can&apos;t be targets.</source>
        <translation>
            <numerusform>%n baris lain tidak dapat menjadi sasaran.</numerusform>
        </translation>
    </message>
    <message>
        <source>Recent targets</source>
        <translation>Sasaran terakhir</translation>
    </message>
    <message>
        <source>Type targets instead</source>
        <translation>Ketik sasaran saja</translation>
    </message>
    <message>
        <source>Type targets instead of those of the file</source>
        <translation>Ketik sasaran sebagai ganti yang dari berkas</translation>
    </message>
    <message>
        <source>Targets from a file</source>
        <translation>Sasaran dari berkas</translation>
    </message>
    <message>
        <source>Take the targets from a text file, one a line</source>
        <translation>Ambil sasaran dari berkas teks, satu sasaran per baris</translation>
    </message>
    <message>
        <source>Targets from a file…</source>
        <translation>Sasaran dari berkas…</translation>
    </message>
    <message>
        <source>%1 has no target: each stands on a line of its own.</source>
        <translation>%1 tidak memuat sasaran: tulis satu sasaran di setiap baris.</translation>
    </message>
    <message>
        <source>Targets from %1</source>
        <translation>Sasaran dari %1</translation>
    </message>
    <message>
        <source>1 target from %1</source>
        <translation>1 sasaran dari %1</translation>
    </message>
    <message>
        <source>%1 targets from %2</source>
        <translation>%1 sasaran dari %2</translation>
    </message>
    <message>
        <source>Text files (*.txt);;All files (*)</source>
        <translation>Berkas teks (*.txt);;Semua berkas (*)</translation>
    </message>
</context>
<context>
    <name>sockeye::TimelinePicture</name>
    <message>
        <source>Timeline of the exchange</source>
        <translation>Garis waktu pertukaran</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Klien</translation>
    </message>
    <message>
        <source>one tick: %1</source>
        <translation>satu garis skala: %1</translation>
    </message>
    <message>
        <source>± δ/2 = ± %1</source>
        <translation>± δ/2 = ± %1</translation>
    </message>
    <message>
        <source>request</source>
        <translation>permintaan</translation>
    </message>
    <message>
        <source>reply</source>
        <translation>respons</translation>
    </message>
</context>
<context>
    <name>sockeye::TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>Garis waktu</translation>
    </message>
    <message>
        <source>The timeline as a table</source>
        <translation>Garis waktu sebagai tabel</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Besaran</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Nilai</translation>
    </message>
    <message>
        <source>T2, request received</source>
        <translation>T2, permintaan diterima</translation>
    </message>
    <message>
        <source>Formulas</source>
        <translation>Rumus</translation>
    </message>
    <message>
        <source>There is no time in this answer.</source>
        <translation>Tidak ada waktu di dalam respons ini.</translation>
    </message>
    <message>
        <source>No answer was taken, so there is nothing to measure: %1</source>
        <translation>Tidak ada respons yang dipakai, jadi tidak ada yang dapat diukur: %1</translation>
    </message>
    <message>
        <source>Waiting for the answer…</source>
        <translation>Menunggu respons…</translation>
    </message>
    <message>
        <source>After a run, the four stamps of the exchange stand here.</source>
        <translation>Setelah pengukuran, keempat stempel waktu pertukaran tampil di sini.</translation>
    </message>
    <message>
        <source>Select a row to see its four stamps.</source>
        <translation>Pilih baris untuk melihat keempat stempel waktunya.</translation>
    </message>
    <message>
        <source>After a run, the four stamps of the selected row stand here.</source>
        <translation>Setelah pengukuran, keempat stempel waktu baris terpilih tampil di sini.</translation>
    </message>
    <message>
        <source>This row has no stamps: %1.</source>
        <translation>Baris ini tidak punya stempel waktu: %1.</translation>
    </message>
    <message>
        <source>an answer without usable stamps: %1</source>
        <translation>respons tanpa stempel waktu yang dapat dipakai: %1</translation>
    </message>
    <message>
        <source>no answer: %1</source>
        <translation>tidak ada respons: %1</translation>
    </message>
</context>
<context>
    <name>sockeye::ToolPage</name>
    <message>
        <source>Nothing has been asked yet, and nobody is contacted until you press Run.</source>
        <translation>Belum ada yang ditanyakan, dan tidak ada yang dihubungi sebelum Anda menekan Jalankan.</translation>
    </message>
    <message>
        <source>Filter the rows</source>
        <translation>Saring baris</translation>
    </message>
    <message>
        <source>Show only rows that have this text</source>
        <translation>Tampilkan hanya baris yang memuat teks ini</translation>
    </message>
    <message>
        <source>Table and explanation</source>
        <translation>Tabel dan penjelasan</translation>
    </message>
    <message>
        <source>Nothing was run: the form says what is wrong. Answer and rows are those of the run before.</source>
        <translation>Tidak ada yang dijalankan: formulir menunjukkan apa yang salah. Jawaban dan baris berasal dari pengukuran sebelumnya.</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>Berjalan…</translation>
    </message>
    <message>
        <source>Stopped. The rows found so far are below.</source>
        <translation>Dihentikan. Baris yang sudah ditemukan ada di bawah.</translation>
    </message>
    <message>
        <source>Stopped before anything was found.</source>
        <translation>Dihentikan sebelum ada yang ditemukan.</translation>
    </message>
    <message>
        <source>Waiting for the first row</source>
        <translation>Menunggu baris pertama</translation>
    </message>
    <message>
        <source>Stop (Esc) ends the run at once.</source>
        <translation>Hentikan (Esc) langsung mengakhiri pengukuran.</translation>
    </message>
    <message>
        <source>No row has this text</source>
        <translation>Tidak ada baris yang memuat teks itu</translation>
    </message>
    <message>
        <source>Clear the filter to see all rows again.</source>
        <translation>Kosongkan saringan untuk melihat semua baris lagi.</translation>
    </message>
    <message>
        <source>This run found no rows</source>
        <translation>Pengukuran ini tidak menemukan baris</translation>
    </message>
    <message>
        <source>The answer above says why.</source>
        <translation>Jawaban di atas menjelaskan sebabnya.</translation>
    </message>
    <message>
        <source>Run asks the practice network: servers inside this program, on this computer. No Internet is needed.</source>
        <translation>Jalankan bertanya ke jaringan latihan: server di dalam program ini, di komputer ini. Internet tidak diperlukan.</translation>
    </message>
    <message>
        <source>Press Run, or Enter in the request. Each result becomes a row here, and explains itself below.</source>
        <translation>Tekan Jalankan, atau Enter di permintaan. Setiap hasil menjadi baris di sini, dan dijelaskan di bawahnya.</translation>
    </message>
    <message>
        <source>No results yet</source>
        <translation>Belum ada hasil</translation>
    </message>
    <message>
        <source>%1, row %2, %3</source>
        <translation>%1, baris %2, %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Open a worksheet…</source>
        <translation>Buka lembar kerja…</translation>
    </message>
    <message>
        <source>Copied: paste it into a message to whoever helps you.</source>
        <translation>Tersalin: tempelkan ke pesan untuk orang yang membantu Anda.</translation>
    </message>
    <message>
        <source>Check my connection</source>
        <translation>Periksa koneksi saya</translation>
    </message>
    <message>
        <source>Nobody has been asked yet</source>
        <translation>Belum ada yang ditanyai</translation>
    </message>
    <message>
        <source>The run waits for your answer above. Stop (Esc) is a no.</source>
        <translation>Pengukuran menunggu jawaban Anda di atas. Hentikan (Esc) berarti tidak.</translation>
    </message>
</context>
<context>
    <name>sockeye::ToolTabs</name>
    <message>
        <source>Tools</source>
        <translation>Alat</translation>
    </message>
    <message>
        <source> (Ctrl+%1)</source>
        <translation> (Ctrl+%1)</translation>
    </message>
</context>
<context>
    <name>targets</name>
    <message>
        <source>The line is %1 bytes long; no target is longer than %2.</source>
        <translation>Panjang baris ini %1 byte; tidak ada sasaran yang lebih panjang dari %2.</translation>
    </message>
    <message>
        <source>The line has a NUL byte, which no target has.</source>
        <translation>Baris ini memuat byte NUL, yang tidak ada di sasaran mana pun.</translation>
    </message>
    <message>
        <source>The line is not UTF-8: save the file in that encoding.</source>
        <translation>Baris ini bukan UTF-8: simpan berkas dengan pengodean itu.</translation>
    </message>
    <message>
        <source>“%1” is no network: behind the slash stands how many bits all its addresses have in common, 0 to %2, as in 192.0.2.0/24.</source>
        <translation>“%1” bukan jaringan: di belakang garis miring tertulis berapa bit yang sama pada semua alamatnya, 0 sampai %2, seperti pada 192.0.2.0/24.</translation>
    </message>
    <message>
        <source>“%1” is no range of addresses: behind the dash stands the last address, or the last number of an IPv4 address, and not less than the first, as in 192.0.2.10-20.</source>
        <translation>“%1” bukan rentang alamat: di belakang tanda hubung tertulis alamat terakhir, atau angka terakhir sebuah alamat IPv4, dan tidak kurang dari yang pertama, seperti pada 192.0.2.10-20.</translation>
    </message>
    <message>
        <source>There is no file %1; choose another one.</source>
        <translation>Tidak ada berkas %1; pilih berkas lain.</translation>
    </message>
    <message>
        <source>%1 is no file that can be read to its end.</source>
        <translation>%1 bukan berkas yang dapat dibaca sampai akhir.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read: %2.</source>
        <translation>%1 tidak dapat dibaca: %2.</translation>
    </message>
    <message>
        <source>%1 is larger than 16 MiB; divide it, or use --targets of sockeye-cli.</source>
        <translation>%1 lebih besar dari 16 MiB; bagilah berkas itu, atau pakai --targets pada sockeye-cli.</translation>
    </message>
    <message>
        <source>Every network has this link-local address: name the interface, as in fe80::1%eth0.</source>
        <translation>Alamat link-local ini ada di setiap jaringan: sebutkan antarmukanya, seperti pada fe80::1%eth0.</translation>
    </message>
</context>
<context>
    <name>throughput</name>
    <message>
        <source>system&apos;s buffer</source>
        <translation>buffer sistem</translation>
    </message>
    <message>
        <source>%1 buffer</source>
        <translation>buffer %1</translation>
    </message>
    <message>
        <source>sink&apos;s own</source>
        <translation>bawaan sink</translation>
    </message>
    <message>
        <source>sink %1</source>
        <translation>sink %1</translation>
    </message>
    <message>
        <source>%1 writes</source>
        <translation>penulisan %1</translation>
    </message>
    <message>
        <source>stream %1</source>
        <translation>aliran %1</translation>
    </message>
    <message>
        <source>At least one is needed.</source>
        <translation>Paling sedikit satu diperlukan.</translation>
    </message>
    <message>
        <source>That would be %1 rows; at most %2 are measured in one run.</source>
        <translation>Itu akan menjadi %1 baris; paling banyak %2 baris diukur dalam satu pengukuran.</translation>
    </message>
    <message>
        <source>Patterns with an answer need TCP.</source>
        <translation>Pola dengan jawaban memerlukan TCP.</translation>
    </message>
    <message>
        <source>Over UDP a write can have at most %1 bytes.</source>
        <translation>Lewat UDP, satu penulisan (write) paling banyak %1 byte.</translation>
    </message>
    <message>
        <source>%1 Gbit/s</source>
        <translation>%1 Gbit/s</translation>
    </message>
    <message>
        <source>%1 Mbit/s</source>
        <translation>%1 Mbit/s</translation>
    </message>
    <message>
        <source>the system&apos;s own send buffer</source>
        <translation>buffer pengiriman bawaan sistem</translation>
    </message>
    <message>
        <source>a send buffer of %1 bytes</source>
        <translation>buffer pengiriman %1 byte</translation>
    </message>
    <message>
        <source>%1 is no Sockeye sink, so nothing was sent to it</source>
        <translation>%1 bukan sink Sockeye, jadi tidak ada yang dikirim ke sana</translation>
    </message>
    <message>
        <source>Nothing could be measured with %1</source>
        <translation>Tidak ada yang dapat diukur dengan %1</translation>
    </message>
    <message>
        <source>A round with %1 takes %2 ms (median)</source>
        <translation>Satu putaran dengan %1 memerlukan %2 ms (median)</translation>
    </message>
    <message>
        <source>%1 to %2, with %3</source>
        <translation>%1 ke %2, dengan %3</translation>
    </message>
    <message>
        <source>The best of %1 rows: writes of %2 bytes, %3.</source>
        <translation>Yang terbaik dari %1 baris: penulisan (write) %2 byte, %3.</translation>
    </message>
    <message>
        <source>%1 of %2 datagrams did not come.</source>
        <translation>%1 dari %2 datagram tidak sampai.</translation>
    </message>
    <message>
        <source>Each round took about %1 ms, and hardly any of it on the way. The second of two small writes waits for the first to be acknowledged (Nagle&apos;s algorithm), and the other side holds its acknowledgement back for about 40 ms in the hope of sending it with an answer. Each waits for the other. Set No delay, or write once.</source>
        <translation>Setiap putaran memerlukan sekitar %1 ms, dan hampir tidak ada yang habis di perjalanan. Yang kedua dari dua penulisan (write) kecil menunggu yang pertama dikonfirmasi (algoritma Nagle), dan pihak lain menahan konfirmasinya (ACK) sekitar 40 ms dengan harapan dapat mengirimnya bersama jawaban. Keduanya saling menunggu. Aktifkan Tanpa tundaan, atau tulislah satu kali saja.</translation>
    </message>
    <message>
        <source>With No delay both writes leave at once, so a round takes only as long as the way there and back.</source>
        <translation>Dengan Tanpa tundaan kedua penulisan langsung dikirim, jadi satu putaran hanya selama waktu pulang-pergi.</translation>
    </message>
    <message>
        <source>The answer came before anybody had to wait for an acknowledgement.</source>
        <translation>Jawaban datang sebelum ada yang harus menunggu konfirmasi (ACK).</translation>
    </message>
    <message>
        <source>One write, one answer: %1 ms there and back for half of the rounds, %2 ms for 99 of 100. One round at a time, so the rate says little here.</source>
        <translation>Satu penulisan, satu jawaban: pulang-pergi %1 ms untuk setengah dari semua putaran, %2 ms untuk 99 dari 100. Hanya satu putaran setiap kali, jadi lajunya tidak banyak berarti di sini.</translation>
    </message>
    <message>
        <source>For %1 % of the time the sink&apos;s receive buffer was full: the sink was the slower one, and TCP kept this side back.</source>
        <translation>Selama %1 % dari waktu itu buffer penerimaan sink penuh: sink yang lebih lambat, dan TCP menahan sisi ini.</translation>
    </message>
    <message>
        <source>For %1 % of the time the connection could have taken more than the send buffer held.</source>
        <translation>Selama %1 % dari waktu itu koneksi dapat membawa lebih banyak daripada isi buffer pengiriman.</translation>
    </message>
    <message>
        <source>The kernel sized the send buffer by itself while it sent: %1 bytes at the end.</source>
        <translation>Kernel sendiri menentukan ukuran buffer pengiriman selama mengirim: pada akhirnya %1 byte.</translation>
    </message>
    <message>
        <source>A send buffer of %1 bytes (the kernel made it %2) is soon full of bytes that are not yet acknowledged; then each write waits for the other side&apos;s acknowledgement.</source>
        <translation>Buffer pengiriman %1 byte (oleh kernel dijadikan %2) cepat penuh dengan byte yang belum dikonfirmasi; setelah itu setiap penulisan menunggu konfirmasi (ACK) dari pihak lain.</translation>
    </message>
    <message>
        <source>Until then the sink&apos;s system had confirmed %1 in %2 s.</source>
        <translation>Sampai saat itu sistem sink telah mengonfirmasi %1 dalam %2 s.</translation>
    </message>
    <message>
        <source>Until then %1 had been handed to the system in %2 s; how much of it came is not known.</source>
        <translation>Sampai saat itu %1 telah diserahkan kepada sistem dalam %2 s; berapa yang sampai tidak diketahui.</translation>
    </message>
    <message>
        <source>%1 writes of at most %2 bytes, %3 in all.</source>
        <translation>%1 penulisan (write), masing-masing paling banyak %2 byte, seluruhnya %3.</translation>
    </message>
    <message>
        <source>UDP has no brake: what the other side&apos;s buffer could not hold was dropped, %1 % of what was sent.</source>
        <translation>UDP tidak punya rem: yang tidak muat dalam buffer pihak lain dibuang, %1 % dari yang dikirim.</translation>
    </message>
    <message>
        <source>Each write is a system call; that is what small ones cost. Without No delay the kernel joins them into full packets.</source>
        <translation>Setiap penulisan adalah satu pemanggilan sistem; itulah mahalnya penulisan kecil. Tanpa opsi Tanpa tundaan, kernel menggabungkannya menjadi paket penuh.</translation>
    </message>
</context>
<context>
    <name>timeout</name>
    <message>
        <source>As Python&apos;s settimeout: the program remembers %1, makes the socket non-blocking and waits in poll; the kernel&apos;s own timeout stays %2.</source>
        <translation>Seperti settimeout di Python: program mengingat %1, menjadikan soket non-blocking, lalu menunggu dengan poll; waktu tunggu kernel sendiri tetap %2.</translation>
    </message>
    <message>
        <source>Without a timeout the call waits as long as the peer is silent.</source>
        <translation>Tanpa waktu tunggu, pemanggilan menunggu selama pihak lain diam.</translation>
    </message>
    <message>
        <source>With a timeout of zero the call never waits: it says at once whether it could be done.</source>
        <translation>Dengan waktu tunggu nol, pemanggilan tidak pernah menunggu: seketika diberitahukan apakah dapat dilakukan.</translation>
    </message>
    <message>
        <source>SO_RCVTIMEO is the kernel&apos;s own timeout for receiving, and for accepting; Python&apos;s gettimeout knows nothing of it.</source>
        <translation>SO_RCVTIMEO adalah waktu tunggu kernel sendiri untuk menerima data, dan untuk accept; gettimeout di Python tidak mengetahuinya.</translation>
    </message>
    <message>
        <source>SO_SNDTIMEO is the kernel&apos;s own timeout for sending, and for connecting too.</source>
        <translation>SO_SNDTIMEO adalah waktu tunggu kernel sendiri untuk mengirim, dan juga untuk connect.</translation>
    </message>
    <message>
        <source>TCP_USER_TIMEOUT says how long sent data, or a request to connect, may go unanswered; the kernel looks only when it sends again.</source>
        <translation>TCP_USER_TIMEOUT menentukan berapa lama data yang dikirim, atau permintaan koneksi, boleh tidak dijawab; kernel hanya memeriksanya ketika mengirim lagi.</translation>
    </message>
    <message>
        <source>First %1 bytes were sent without waiting: as much as the buffers of both ends take while the peer reads nothing. The next send is the one timed.</source>
        <translation>Mula-mula %1 byte dikirim tanpa menunggu: sebanyak yang muat di buffer kedua ujung selama pihak lain tidak membaca apa-apa. Pengiriman berikutnyalah yang diukur waktunya.</translation>
    </message>
    <message>
        <source>Accepting needs no peer: Sockeye listens at a port of its own, to which nobody connects.</source>
        <translation>Accept tidak memerlukan pihak lain: Sockeye mendengarkan di port-nya sendiri, dan tidak ada yang menghubunginya.</translation>
    </message>
    <message>
        <source>One DNS question went to the peer over UDP, and the wait for its answer is timed. getaddrinfo itself takes no timeout: it follows resolv.conf, usually 5 s for each server, twice.</source>
        <translation>Satu pertanyaan DNS dikirim ke pihak lain lewat UDP, dan lama menunggu jawabannya diukur. getaddrinfo sendiri tidak menerima waktu tunggu: ia mengikuti resolv.conf, biasanya 5 s untuk setiap server, dua kali.</translation>
    </message>
    <message>
        <source>Asked for %1, the kernel keeps %2: it counts in ticks, and rounds up to a whole one.</source>
        <translation>Diminta %1, kernel menyimpan %2: kernel menghitung dalam tick, dan membulatkannya ke atas menjadi tick utuh.</translation>
    </message>
    <message>
        <source>This option has no effect on this call, which ended by itself.</source>
        <translation>Opsi ini tidak berpengaruh pada pemanggilan ini, yang berakhir dengan sendirinya.</translation>
    </message>
    <message>
        <source>%1 bytes came, in %2 ms, although %3 was asked for: every byte that came began the wait anew, because this timeout limits one call and not the conversation.</source>
        <translation>%1 byte datang, dalam %2 ms, padahal diminta %3: setiap byte yang datang memulai hitungan dari awal, karena waktu tunggu ini membatasi satu pemanggilan, bukan seluruh percakapan.</translation>
    </message>
    <message>
        <source>Something came, or the peer ended the connection, before any timeout.</source>
        <translation>Ada yang datang, atau pihak lain mengakhiri koneksi, sebelum waktu tunggu habis.</translation>
    </message>
    <message>
        <source>The connection was made before any timeout.</source>
        <translation>Koneksi terbentuk sebelum waktu tunggu habis.</translation>
    </message>
    <message>
        <source>The bytes were taken before any timeout: this peer reads.</source>
        <translation>Byte diterima sebelum waktu tunggu habis: pihak lain ini membaca.</translation>
    </message>
    <message>
        <source>Somebody connected before any timeout.</source>
        <translation>Ada yang terhubung sebelum waktu tunggu habis.</translation>
    </message>
    <message>
        <source>The answer came before any timeout.</source>
        <translation>Jawaban datang sebelum waktu tunggu habis.</translation>
    </message>
    <message>
        <source>Timed out after %1 bytes: Sockeye counts down one time for the whole, whatever comes in between; Python&apos;s settimeout begins anew with each recv, so a script&apos;s loop would have gone on. poll returned 0, which is no error, so there is no symbol.</source>
        <translation>Habis waktu setelah %1 byte: Sockeye menghitung mundur satu waktu untuk keseluruhan, apa pun yang datang di antaranya; settimeout di Python mulai dari awal pada setiap recv, jadi perulangan dalam skrip akan terus berjalan. poll mengembalikan 0, dan itu bukan galat, jadi tidak ada simbol.</translation>
    </message>
    <message>
        <source>Timed out: nobody answered, and the program gave up. poll returned 0, which is no error, so there is no symbol.</source>
        <translation>Habis waktu: tidak ada yang menjawab, dan program berhenti menunggu. poll mengembalikan 0, dan itu bukan galat, jadi tidak ada simbol.</translation>
    </message>
    <message>
        <source>Timed out with EINPROGRESS, not EAGAIN: the request to connect has left, and the kernel goes on asking although the call has returned.</source>
        <translation>Habis waktu dengan EINPROGRESS, bukan EAGAIN: permintaan koneksi sudah dikirim, dan kernel terus meminta meskipun pemanggilan sudah kembali.</translation>
    </message>
    <message>
        <source>ETIMEDOUT is more than the end of a call: TCP itself gave up, because the other side confirmed nothing, and the connection is gone. To try the call again is of no use.</source>
        <translation>ETIMEDOUT lebih dari sekadar akhir sebuah pemanggilan: TCP sendiri menyerah, karena pihak lain tidak mengonfirmasi apa-apa, dan koneksinya sudah tidak ada. Mencoba pemanggilan itu lagi tidak ada gunanya.</translation>
    </message>
    <message>
        <source>Timed out with %1: the time of this one call is over, and nothing else has happened. The connection is whole, and the call may be made again.</source>
        <translation>Habis waktu dengan %1: waktu untuk satu pemanggilan ini habis, dan tidak ada hal lain yang terjadi. Koneksinya utuh, dan pemanggilan boleh diulangi.</translation>
    </message>
    <message>
        <source>The call said so with EAGAIN, try again; how long to wait is the program&apos;s affair.</source>
        <translation>Pemanggilan menyatakannya dengan EAGAIN, &quot;coba lagi&quot;; berapa lama menunggu adalah urusan program.</translation>
    </message>
    <message>
        <source>There was no room in the buffer.</source>
        <translation>Tidak ada ruang di dalam buffer.</translation>
    </message>
    <message>
        <source>Nobody had connected.</source>
        <translation>Belum ada yang terhubung.</translation>
    </message>
    <message>
        <source>%1 bytes were there, and no more.</source>
        <translation>%1 byte tersedia, dan tidak lebih.</translation>
    </message>
    <message>
        <source>Nothing had come yet.</source>
        <translation>Belum ada yang datang.</translation>
    </message>
    <message>
        <source>Zero is not “at once” here: {0, 0} tells the kernel that there is no timeout, so the call would have waited for ever. Sockeye ended it after %1 ms.</source>
        <translation>Nol di sini tidak berarti “seketika”: {0, 0} menyatakan kepada kernel bahwa tidak ada waktu tunggu, jadi pemanggilan akan menunggu selamanya. Sockeye mengakhirinya setelah %1 ms.</translation>
    </message>
    <message>
        <source>Zero leaves TCP its own limits, which are minutes, so Sockeye ended the call.</source>
        <translation>Dengan nol, TCP memakai batasnya sendiri, yang mencapai beberapa menit, jadi Sockeye mengakhiri pemanggilan itu.</translation>
    </message>
    <message>
        <source>This option has no effect on this call, so Sockeye ended it.</source>
        <translation>Opsi ini tidak berpengaruh pada pemanggilan ini, jadi Sockeye mengakhirinya.</translation>
    </message>
    <message>
        <source>Sockeye ended the call. Left alone, TCP gives up after its last retry with ETIMEDOUT, about two minutes later.</source>
        <translation>Sockeye mengakhiri pemanggilan itu. Jika dibiarkan, TCP menyerah setelah percobaan terakhir dengan ETIMEDOUT, sekitar dua menit kemudian.</translation>
    </message>
    <message>
        <source>Sockeye ended the call, which would have gone on.</source>
        <translation>Sockeye mengakhiri pemanggilan itu, yang sebenarnya akan terus berlangsung.</translation>
    </message>
    <message>
        <source>It was only set and read back.</source>
        <translation>Nilainya hanya diatur dan dibaca kembali.</translation>
    </message>
    <message>
        <source>The request to connect has left and the answer is not there yet: EINPROGRESS. It is no failure; the program finds out later.</source>
        <translation>Permintaan koneksi sudah dikirim dan jawabannya belum ada: EINPROGRESS. Itu bukan kegagalan; program mengetahui hasilnya nanti.</translation>
    </message>
    <message>
        <source>Refused is no timeout: somebody answered, at once, with no (%1).</source>
        <translation>Ditolak bukan habis waktu: ada yang menjawab, seketika, yaitu “tidak” (%1).</translation>
    </message>
    <message>
        <source>Neither an answer nor a timeout: the peer broke the connection off (%1).</source>
        <translation>Bukan jawaban dan bukan habis waktu: pihak lain memutus koneksi (%1).</translation>
    </message>
    <message>
        <source>It ended %1 ms late: the timer never rings early, and then this thread has to get a processor.</source>
        <translation>Berakhir terlambat %1 ms: pewaktu tidak pernah berbunyi lebih awal, lalu thread ini harus mendapat giliran prosesor.</translation>
    </message>
    <message>
        <source>It ended %1 ms late: the kernel counts these timeouts in ticks of a few milliseconds and, the longer they are, in ever larger steps.</source>
        <translation>Berakhir terlambat %1 ms: kernel menghitung waktu tunggu ini dalam tick beberapa milidetik dan, makin lama waktunya, dalam langkah yang makin besar.</translation>
    </message>
    <message>
        <source>It ended %1 ms late: the time counts from TCP&apos;s first look at the closed window, not from the call.</source>
        <translation>Berakhir terlambat %1 ms: waktunya dihitung sejak TCP pertama kali memeriksa window yang tertutup, bukan sejak pemanggilan.</translation>
    </message>
    <message>
        <source>It ended %1 ms late: TCP looks when it sends its request again, a second after the first at the earliest.</source>
        <translation>Berakhir terlambat %1 ms: TCP memeriksanya ketika mengirim permintaannya lagi, paling cepat satu detik setelah yang pertama.</translation>
    </message>
    <message>
        <source>It ended %1 ms late.</source>
        <translation>Berakhir terlambat %1 ms.</translation>
    </message>
    <message>
        <source>once</source>
        <translation>satu kali</translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation>%1 kali</translation>
    </message>
    <message>
        <source>Meanwhile TCP sent its request to connect again, %1: first after a second, and then it waits twice as long each time (Linux 6.5 and later: only from the sixth retry on).</source>
        <translation>Sementara itu TCP mengirim lagi permintaan koneksinya, %1: mula-mula setelah satu detik, lalu setiap kali menunggu dua kali lebih lama (Linux 6.5 dan sesudahnya: baru sejak percobaan ulang keenam).</translation>
    </message>
    <message>
        <source>The computer was suspended for %1 meanwhile. The monotonic clock leaves that out, and so do the timeouts.</source>
        <translation>Sementara itu komputer tertidur (suspend) selama %1. Jam monotonik tidak menghitung waktu itu, begitu pula waktu tunggu.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>TCP_USER_TIMEOUT is an option of TCP, and the question goes over UDP.</source>
        <translation>TCP_USER_TIMEOUT adalah opsi TCP, sedangkan pertanyaannya dikirim lewat UDP.</translation>
    </message>
    <message>
        <source>Choose at least one operation, for example receive.</source>
        <translation>Pilih paling sedikit satu operasi, misalnya menerima.</translation>
    </message>
    <message>
        <source>Choose at least one mode, for example deadline.</source>
        <translation>Pilih paling sedikit satu mode, misalnya deadline.</translation>
    </message>
    <message>
        <source>%1, asked for %2: %3 after %4 ms</source>
        <translation>%1, diminta %2: %3 setelah %4 ms</translation>
    </message>
    <message>
        <source>%1, asked for %2: %3 (%4)</source>
        <translation>%1, diminta %2: %3 (%4)</translation>
    </message>
    <message>
        <source>A new socket has no timeout; now the program keeps %1 and the kernel still says %2</source>
        <translation>Soket baru tidak punya waktu tunggu; sekarang program menyimpan %1 dan menurut kernel masih %2</translation>
    </message>
</context>
<context>
    <name>tls</name>
    <message>
        <source>OpenSSL says: %1.</source>
        <translation>Menurut OpenSSL: %1.</translation>
    </message>
    <message>
        <source>There is no certificate (PEM) in it.</source>
        <translation>Tidak ada sertifikat (PEM) di dalamnya.</translation>
    </message>
    <message>
        <source>What came is no TLS: a server without it, or of another protocol, answers there.</source>
        <translation>Yang datang bukan TLS: yang menjawab di sana server tanpa TLS, atau server protokol lain.</translation>
    </message>
    <message>
        <source>The other side said no (TLS alert %1: %2).</source>
        <translation>Pihak lain berkata tidak (TLS alert %1: %2).</translation>
    </message>
    <message>
        <source>The two sides speak no version of TLS in common.</source>
        <translation>Kedua pihak tidak punya versi TLS yang sama.</translation>
    </message>
    <message>
        <source>The other side sent more certificates than are read here (1 MiB).</source>
        <translation>Pihak lain mengirim lebih banyak sertifikat daripada yang dibaca di sini (1 MiB).</translation>
    </message>
    <message>
        <source>no host at all</source>
        <translation>tidak ada host sama sekali</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 dan %n lagi</numerusform>
        </translation>
    </message>
    <message>
        <source>The other side showed no certificate, so anybody could be there.</source>
        <translation>Pihak lain tidak menunjukkan sertifikat, jadi siapa pun bisa ada di sana.</translation>
    </message>
    <message>
        <source>The certificate of %1 has expired: it was valid until %2.</source>
        <translation>Sertifikat %1 sudah kedaluwarsa: berlaku sampai %2.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid yet: it begins on %2. Is this computer&apos;s clock right?</source>
        <translation>Sertifikat %1 belum berlaku: mulai berlaku %2. Apakah jam komputer ini benar?</translation>
    </message>
    <message>
        <source>The certificate is self-signed: nobody but the other side itself says who it is.</source>
        <translation>Sertifikatnya ditandatangani sendiri: hanya pihak lain itu sendiri yang mengatakan siapa dirinya.</translation>
    </message>
    <message>
        <source>The chain ends at an issuer that this computer does not trust: %1.</source>
        <translation>Rantainya berakhir pada penerbit yang tidak dipercaya komputer ini: %1.</translation>
    </message>
    <message>
        <source>The certificate is not for %1; it is for %2.</source>
        <translation>Sertifikat ini bukan untuk %1; yang tercantum di dalamnya: %2.</translation>
    </message>
    <message>
        <source>A key or a signature in the chain is so weak that it can be broken today.</source>
        <translation>Ada kunci atau tanda tangan di dalam rantai yang begitu lemah sehingga sekarang dapat dipecahkan.</translation>
    </message>
    <message>
        <source>A signature in the chain is wrong: a certificate was damaged or forged.</source>
        <translation>Ada tanda tangan yang salah di dalam rantai: sebuah sertifikat rusak atau dipalsukan.</translation>
    </message>
    <message>
        <source>A certificate of the chain was not issued for what it is used for here.</source>
        <translation>Ada sertifikat di dalam rantai yang diterbitkan bukan untuk pemakaiannya di sini.</translation>
    </message>
    <message>
        <source>%1 is old and no longer safe: browsers refuse it (RFC 8996).</source>
        <translation>%1 sudah usang dan tidak aman lagi: peramban menolaknya (RFC 8996).</translation>
    </message>
    <message>
        <source>Another check failed: %1.</source>
        <translation>Pemeriksaan lain gagal: %1.</translation>
    </message>
    <message>
        <source>Every check passed: the chain, the dates and the name %1.</source>
        <translation>Semua pemeriksaan lolos: rantainya, tanggalnya, dan nama %1.</translation>
    </message>
    <message>
        <source>So who is at the other side is not known. It was connected all the same, to look at it.</source>
        <translation>Jadi siapa yang ada di pihak lain tidak diketahui. Koneksi tetap dibuat, untuk melihatnya.</translation>
    </message>
    <message>
        <source>The other side ended the connection before the handshake was done.</source>
        <translation>Pihak lain mengakhiri koneksi sebelum handshake selesai.</translation>
    </message>
</context>
<context>
    <name>tools</name>
    <message>
        <source>Buffers</source>
        <translation>Buffer</translation>
    </message>
    <message>
        <source>Ask for buffer sizes and see what the kernel makes of them.</source>
        <translation>Meminta ukuran buffer dan melihat apa yang dilakukan kernel dengannya.</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>Mesin ini</translation>
    </message>
    <message>
        <source>See this machine&apos;s name, its addresses, and which of them others reach.</source>
        <translation>Melihat nama mesin ini, alamat-alamatnya, dan mana yang dapat dijangkau komputer lain.</translation>
    </message>
    <message>
        <source>Name lookup</source>
        <translation>Pencarian nama</translation>
    </message>
    <message>
        <source>Turns names into addresses and addresses into names, and shows who answered.</source>
        <translation>Mengubah nama menjadi alamat dan alamat menjadi nama, dan menunjukkan siapa yang menjawab.</translation>
    </message>
    <message>
        <source>NTP time</source>
        <translation>Waktu NTP</translation>
    </message>
    <message>
        <source>Ask time servers how wrong this clock is, and how sure that is.</source>
        <translation>Bertanya kepada server waktu seberapa salah jam ini, dan seberapa pasti itu.</translation>
    </message>
    <message>
        <source>Service names</source>
        <translation>Nama layanan</translation>
    </message>
    <message>
        <source>Find the service that a port belongs to, or the port of a service.</source>
        <translation>Menemukan layanan pemilik sebuah port, atau port sebuah layanan.</translation>
    </message>
    <message>
        <source>SNTP packet</source>
        <translation>Paket SNTP</translation>
    </message>
    <message>
        <source>Send 48 bytes, get 48 bytes: every bit of the question and the answer.</source>
        <translation>Kirim 48 byte, terima 48 byte: setiap bit dari pertanyaan dan jawabannya.</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>Throughput</translation>
    </message>
    <message>
        <source>Measure how fast bytes get through, and what buffers and small writes do to it.</source>
        <translation>Mengukur seberapa cepat byte sampai, dan pengaruh buffer dan penulisan kecil terhadapnya.</translation>
    </message>
    <message>
        <source>Timeouts</source>
        <translation>Waktu tunggu</translation>
    </message>
    <message>
        <source>Set a timeout, then measure what a call that waits really does.</source>
        <translation>Mengatur waktu tunggu, lalu mengukur apa yang benar-benar dilakukan pemanggilan yang menunggu.</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Koneksi</translation>
    </message>
    <message>
        <source>See which programs of this machine listen, with whom they talk, and what is left of connections that ended.</source>
        <translation>Lihat program mana di komputer ini yang menunggu, dengan siapa mereka berbicara, dan apa yang tersisa dari koneksi yang sudah berakhir.</translation>
    </message>
    <message>
        <source>Ping</source>
        <translation>Ping</translation>
    </message>
    <message>
        <source>Ask computers whether they are there, and how long the way takes.</source>
        <translation>Tanyakan apakah komputer ada di sana, dan berapa lama jalannya.</translation>
    </message>
    <message>
        <source>Check-up</source>
        <translation>Pemeriksaan</translation>
    </message>
    <message>
        <source>Find out where the way to the Internet ends: at this computer, the Wi-Fi, the router, the provider or one site.</source>
        <translation>Cari tahu di mana jalan menuju Internet berakhir: di komputer ini, Wi-Fi, router, penyedia (ISP), atau satu situs.</translation>
    </message>
    <message>
        <source>Port scan</source>
        <translation>Pemindaian port</translation>
    </message>
    <message>
        <source>Ask computers which ports are open, and see how the others say no.</source>
        <translation>Tanyakan kepada komputer port mana yang terbuka, dan lihat bagaimana port lain berkata tidak.</translation>
    </message>
    <message>
        <source>Traceroute</source>
        <translation>Traceroute</translation>
    </message>
    <message>
        <source>See which routers lie on the way to a computer, and where it ends.</source>
        <translation>Lihat router mana saja yang ada di jalan menuju sebuah komputer, dan di mana jalan itu berakhir.</translation>
    </message>
    <message>
        <source>Probe</source>
        <translation>Probe</translation>
    </message>
    <message>
        <source>Talk to a server by hand, or listen, and see every byte and check.</source>
        <translation>Berbicaralah langsung dengan server, atau dengarkan, dan lihat setiap byte dan pemeriksaan.</translation>
    </message>
</context>
<context>
    <name>tour</name>
    <message>
        <source>(%1 rows in all)</source>
        <translation>(seluruhnya %1 baris)</translation>
    </message>
    <message>
        <source>Only a folder&apos;s name can stand behind tour.</source>
        <translation>Di belakang tour hanya boleh ada nama folder.</translation>
    </message>
    <message>
        <source>This folder can&apos;t be made.</source>
        <translation>Folder ini tidak dapat dibuat.</translation>
    </message>
</context>
<context>
    <name>trace</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The way to %1 ends at this computer: nothing could be sent (%2)</source>
        <translation>Jalan menuju %1 berakhir di komputer ini: tidak ada yang dapat dikirim (%2)</translation>
    </message>
    <message>
        <source>Nobody on the way to %1 answers, up to hop %2</source>
        <translation>Tidak ada yang menjawab di jalan menuju %1, sampai hop %2</translation>
    </message>
    <message>
        <source>Nobody on the way to %1 has answered yet</source>
        <translation>Belum ada yang menjawab di jalan menuju %1</translation>
    </message>
    <message>
        <source>The way to %1 ends at hop %2: %3 says: %4 (%5)</source>
        <translation>Jalan menuju %1 berakhir di hop %2: %3 mengatakan: %4 (%5)</translation>
    </message>
    <message>
        <source>The way to %1 runs in a circle: %2 stands at hop %3 and again at hop %4</source>
        <translation>Jalan menuju %1 berputar-putar: %2 ada di hop %3 dan lagi di hop %4</translation>
    </message>
    <message>
        <source>The way to %1 ends behind hop %2 (%3): from there on nobody answers</source>
        <translation>Jalan menuju %1 berakhir di belakang hop %2 (%3): mulai dari sana tidak ada yang menjawab</translation>
    </message>
    <message>
        <source>%1 is not reached yet; hop %2 is %3</source>
        <translation>%1 belum tercapai; hop %2 adalah %3</translation>
    </message>
    <message>
        <source>%1 % of the probes to the target got no answer.</source>
        <translation>%1 % dari probe ke sasaran tidak mendapat respons.</translation>
    </message>
    <message>
        <source>A firewall there may drop such probes, or the target does not exist: silence does not tell which. Try another protocol.</source>
        <translation>Firewall di sana mungkin membuang probe seperti ini, atau sasarannya tidak ada: diam tidak menunjukkan yang mana. Coba protokol lain.</translation>
    </message>
    <message>
        <source>Then nothing could be sent any more (%1): see its row.</source>
        <translation>Sesudah itu tidak ada lagi yang dapat dikirim (%1): lihat barisnya.</translation>
    </message>
    <message>
        <source>Through a raw socket, which this user may have.</source>
        <translation>Lewat soket raw, yang boleh dipakai pengguna ini.</translation>
    </message>
    <message>
        <source>Probes for this hop start with TTL %1. Each router takes one off; the router at which none is left drops the probe and says so (ICMP time exceeded). That is how its address is known.</source>
        <translation>Probe untuk hop ini berangkat dengan TTL %1. Setiap router menguranginya satu; router yang membuatnya habis membuang probe itu dan memberitahukannya (ICMP time exceeded). Dengan begitu alamatnya diketahui.</translation>
    </message>
    <message>
        <source>The target: nobody there has the probe&apos;s port, and it says so (ICMP port unreachable). A refusal is how one knows that the way is whole.</source>
        <translation>Sasaran: di sana tidak ada yang memakai port probe, dan sasaran memberitahukannya (ICMP port unreachable). Dari penolakan itulah diketahui bahwa jalannya utuh.</translation>
    </message>
    <message>
        <source>The target: a program there answered the probe.</source>
        <translation>Sasaran: sebuah program di sana menjawab probe.</translation>
    </message>
    <message>
        <source>The target: it sent the echo back.</source>
        <translation>Sasaran: gemanya dikirim kembali.</translation>
    </message>
    <message>
        <source>The target: it accepted the connection (SYN, ACK), which was broken off at once.</source>
        <translation>Sasaran: koneksinya diterima (SYN, ACK), lalu langsung diputus.</translation>
    </message>
    <message>
        <source>The target: it refused the connection (RST). So the way is whole, and only that port is closed.</source>
        <translation>Sasaran: koneksinya ditolak (RST). Jadi jalannya utuh, dan hanya port itu yang tertutup.</translation>
    </message>
    <message>
        <source>%1 says: %2 (ICMP type %3, code %4). The way ends here.</source>
        <translation>%1 mengatakan: %2 (ICMP tipe %3, kode %4). Jalannya berakhir di sini.</translation>
    </message>
    <message>
        <source>There and back took %1.</source>
        <translation>Pulang-pergi memakan %1.</translation>
    </message>
    <message>
        <source>There and back takes %1 (median of %2 answers), from %3 to %4.</source>
        <translation>Pulang-pergi memakan %1 (median dari %2 respons), dari %3 sampai %4.</translation>
    </message>
    <message>
        <source>The link behind it takes packets of %1 bytes, and the probe was bigger. It was sent again in parts.</source>
        <translation>Tautan di belakangnya menerima paket %1 byte, dan probenya lebih besar. Probe itu dikirim lagi dalam beberapa bagian.</translation>
    </message>
    <message>
        <source>Several addresses stand at this hop: a balancer in front of it spreads packets over several ways, or the way changed meanwhile.</source>
        <translation>Ada beberapa alamat di hop ini: penyeimbang beban (balancer) di depannya menyebarkan paket ke beberapa jalan, atau jalannya berubah sementara itu.</translation>
    </message>
    <message>
        <source>Nobody answered at this hop, but hop %1 behind it did. So there is a router that passes probes on and does not say that it drops those whose TTL is used up. Many are set up so.</source>
        <translation>Tidak ada yang menjawab di hop ini, tetapi hop %1 di belakangnya menjawab. Jadi ada router yang meneruskan probe dan tidak memberitahukan bahwa ia membuang probe yang TTL-nya habis. Banyak router diatur demikian.</translation>
    </message>
    <message>
        <source>Nobody answered at this hop, nor behind it. If that stays so, the way ends in front of it, or a firewall there drops the probes or the answers.</source>
        <translation>Tidak ada yang menjawab di hop ini, juga di belakangnya. Jika tetap begitu, jalannya berakhir di depannya, atau firewall di sana membuang probe atau responsnya.</translation>
    </message>
    <message>
        <source>This is no router&apos;s doing: this computer could not send the probe.</source>
        <translation>Ini bukan ulah router: komputer ini tidak dapat mengirim probe.</translation>
    </message>
    <message>
        <source>The same router stood at hop %1 already.</source>
        <translation>Router yang sama sudah ada di hop %1.</translation>
    </message>
    <message>
        <source>The link behind it takes packets of %1 bytes.</source>
        <translation>Tautan di belakangnya menerima paket %1 byte.</translation>
    </message>
    <message>
        <source>This router is simulated. Loopback has one hop, and only the kernel and administrators may send ICMP; so the practice server reads the probe&apos;s TTL, and answers from another loopback address with the very ICMP message that the router would have sent: see Packet.</source>
        <translation>Router ini disimulasikan. Loopback hanya punya satu hop, dan hanya kernel dan administrator yang boleh mengirim ICMP; karena itu server latihan membaca TTL probe, lalu menjawab dari alamat loopback lain dengan pesan ICMP yang persis seperti yang akan dikirim router itu: lihat Paket.</translation>
    </message>
    <message>
        <source>net.ipv4.ping_group_range is %1 here. UDP and TCP need no permission.</source>
        <translation>net.ipv4.ping_group_range di sini bernilai %1. UDP dan TCP tidak memerlukan izin.</translation>
    </message>
    <message>
        <source>Name a host, for example path.practice.test.</source>
        <translation>Sebutkan sebuah host, misalnya path.practice.test.</translation>
    </message>
    <message numerus="yes">
        <source>%1 is %n hop(s) away; there and back takes %2 (median)</source>
        <translation>
            <numerusform>%1 berjarak %n hop; pulang-pergi memakan %2 (median)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hop(s) answer less often than those behind: such routers limit how often they report, and pass everything on.</source>
        <translation>
            <numerusform>%n hop lebih jarang menjawab daripada yang di belakangnya: router seperti itu membatasi seberapa sering melapor, dan tetap meneruskan semuanya.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hop(s) say nothing, and pass everything on.</source>
        <translation>
            <numerusform>%n hop tidak mengatakan apa-apa, dan tetap meneruskan semuanya.</numerusform>
        </translation>
    </message>
    <message>
        <source>These routers are simulated: the practice server reads each probe&apos;s TTL and answers for the router at which it would have been used up. For every other target nothing is simulated.</source>
        <translation>Router-router ini disimulasikan: server latihan membaca TTL setiap paket uji dan menjawab atas nama router tempat TTL itu akan habis. Untuk sasaran lain tidak ada yang disimulasikan.</translation>
    </message>
    <message>
        <source>%1 % of its answers are missing, but the hops behind it lose clearly less (hop %2 the least), and every probe to there went through here. So nothing is lost on the way: this router limits how often it reports.</source>
        <translation>%1 % jawabannya tidak ada, tetapi hop di belakangnya jelas kehilangan lebih sedikit (hop %2 paling sedikit), dan setiap paket uji ke sana lewat di sini. Jadi tidak ada yang hilang di jalan: router ini membatasi seberapa sering melapor.</translation>
    </message>
    <message>
        <source>%1 % of the probes got no answer, and all hops behind this one lose some as well: what is lost here is lost for everybody who comes this way. A few probes are little to judge by; send twenty rounds to know.</source>
        <translation>%1 % paket uji tidak dijawab, dan semua hop di belakangnya juga kehilangan: yang hilang di sini hilang bagi semua yang lewat jalan ini. Beberapa paket uji saja terlalu sedikit untuk menilai; kirim dua puluh putaran untuk memastikan.</translation>
    </message>
    <message>
        <source>%1 % of the probes got no answer. They are too few to tell whether the way loses them or this router limits how often it reports: send twenty rounds.</source>
        <translation>%1 % paket uji tidak dijawab. Jumlahnya terlalu sedikit untuk membedakan apakah jalan ini menghilangkannya atau router ini membatasi seberapa sering melapor: kirim dua puluh putaran.</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) came after the timeout; they are counted, and the hop is still theirs.</source>
        <translation>
            <numerusform>%n jawaban datang setelah waktu tunggu habis; tetap dihitung, dan tetap milik hop ini.</numerusform>
        </translation>
    </message>
    <message>
        <source>It has no IPv4 address.</source>
        <translation>Nama itu tidak punya alamat IPv4.</translation>
    </message>
    <message>
        <source>It has no IPv6 address.</source>
        <translation>Nama itu tidak punya alamat IPv6.</translation>
    </message>
</context>
<context>
    <name>values</name>
    <message>
        <source>“%1” has a comma: write a point as the decimal sign, as in 1.5, and no sign between thousands.</source>
        <translation>“%1” memuat koma: tulislah titik sebagai tanda desimal, misalnya 1.5, tanpa pemisah ribuan.</translation>
    </message>
    <message>
        <source>“%1” is not one of %2.</source>
        <translation>“%1” bukan salah satu dari %2.</translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>Apakah maksud Anda “%1”?</translation>
    </message>
    <message>
        <source>“%1” is too large or too small a number.</source>
        <translation>“%1” adalah angka yang terlalu besar atau terlalu kecil.</translation>
    </message>
    <message>
        <source>A number is missing.</source>
        <translation>Angkanya belum diisi.</translation>
    </message>
    <message>
        <source>“%1” is not a number.</source>
        <translation>“%1” bukan angka.</translation>
    </message>
    <message>
        <source>%1 is out of range: from %2 to %3 are possible.</source>
        <translation>%1 di luar rentang: yang mungkin adalah %2 sampai %3.</translation>
    </message>
    <message>
        <source>“%1” is too large a number.</source>
        <translation>“%1” adalah angka yang terlalu besar.</translation>
    </message>
    <message>
        <source>A whole number is missing.</source>
        <translation>Bilangan bulatnya belum diisi.</translation>
    </message>
    <message>
        <source>“%1” is not a whole number.</source>
        <translation>“%1” bukan bilangan bulat.</translation>
    </message>
    <message>
        <source>on</source>
        <translation>aktif</translation>
    </message>
    <message>
        <source>off</source>
        <translation>nonaktif</translation>
    </message>
    <message>
        <source>“%1” is neither on nor off.</source>
        <translation>“%1” bukan on dan bukan off.</translation>
    </message>
    <message>
        <source>“%1” is not an address: write four numbers, as in 192.0.2.1, or an IPv6 address.</source>
        <translation>“%1” bukan alamat: tulislah empat angka, misalnya 192.0.2.1, atau alamat IPv6.</translation>
    </message>
    <message>
        <source>“%1” is not hexadecimal: write bytes as in 1b 00*47.</source>
        <translation>“%1” bukan heksadesimal: tulislah byte seperti 1b 00*47.</translation>
    </message>
    <message>
        <source>“%1” has an odd number of digits: a byte has two, as in 1b.</source>
        <translation>“%1” berjumlah digit ganjil: satu byte terdiri atas dua digit, misalnya 1b.</translation>
    </message>
    <message>
        <source>That is more than %1 bytes.</source>
        <translation>Itu lebih dari %1 byte.</translation>
    </message>
    <message>
        <source>“%1” is not a duration: write a number, or one with ms, s or min behind it.</source>
        <translation>“%1” bukan lama waktu: tulislah angka, atau angka dengan ms, s, atau min di belakangnya.</translation>
    </message>
    <message>
        <source>“%1” is too long a time.</source>
        <translation>“%1” terlalu lama.</translation>
    </message>
    <message>
        <source>“%1” is not a time: write it as 2026-11-23T15:38:59.5Z, between the years 1678 and 2261.</source>
        <translation>“%1” bukan waktu: tulislah seperti 2026-11-23T15:38:59.5Z, antara tahun 1678 dan 2261.</translation>
    </message>
    <message>
        <source>“%1” is not between the years 1678 and 2261.</source>
        <translation>“%1” tidak berada di antara tahun 1678 dan 2261.</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 jam %2 menit</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 hari</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>byte</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>stopped</source>
        <translation>dihentikan</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>habis waktu</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>ditolak</translation>
    </message>
    <message>
        <source>reset</source>
        <translation>diputus (reset)</translation>
    </message>
    <message>
        <source>unreachable</source>
        <translation>tidak terjangkau</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>tidak diizinkan</translation>
    </message>
    <message>
        <source>no such name</source>
        <translation>nama tidak ada</translation>
    </message>
    <message>
        <source>bad reply</source>
        <translation>respons rusak</translation>
    </message>
    <message>
        <source>bad input</source>
        <translation>masukan salah</translation>
    </message>
    <message>
        <source>system error</source>
        <translation>galat sistem</translation>
    </message>
    <message>
        <source>not supported</source>
        <translation>tidak didukung</translation>
    </message>
    <message>
        <source>left as it is</source>
        <translation>tidak diubah</translation>
    </message>
    <message>
        <source>off</source>
        <translation>nonaktif</translation>
    </message>
    <message>
        <source>on</source>
        <translation>aktif</translation>
    </message>
    <message>
        <source>before connecting</source>
        <translation>sebelum terhubung</translation>
    </message>
    <message>
        <source>after connecting</source>
        <translation>setelah terhubung</translation>
    </message>
    <message>
        <source>doubled: half is for the kernel&apos;s bookkeeping</source>
        <translation>digandakan: separuhnya untuk catatan kernel sendiri</translation>
    </message>
    <message>
        <source>as asked</source>
        <translation>seperti yang diminta</translation>
    </message>
    <message>
        <source>too little: raised to the minimum</source>
        <translation>terlalu kecil: dinaikkan ke minimum</translation>
    </message>
    <message>
        <source>too much: cut to the maximum</source>
        <translation>terlalu besar: dipotong ke maksimum</translation>
    </message>
    <message>
        <source>negative counts as very large</source>
        <translation>nilai negatif dianggap sangat besar</translation>
    </message>
    <message>
        <source>left alone: sized by the kernel</source>
        <translation>tidak diubah: ukurannya ditentukan kernel</translation>
    </message>
    <message>
        <source>left alone: the system&apos;s default</source>
        <translation>tidak diubah: bawaan sistem</translation>
    </message>
    <message>
        <source>sized by the kernel before it was set</source>
        <translation>ukurannya ditentukan kernel sebelum diatur</translation>
    </message>
    <message>
        <source>what one packet to this peer holds</source>
        <translation>yang dapat dimuat satu paket ke pihak ini</translation>
    </message>
    <message>
        <source>the exercise&apos;s 65536 and 4096 are of Windows; neither is wrong</source>
        <translation>65536 dan 4096 di praktikum berasal dari Windows; keduanya tidak salah</translation>
    </message>
    <message>
        <source>the peer was not reached</source>
        <translation>pihak lain tidak terjangkau</translation>
    </message>
    <message>
        <source>grew by itself as bytes went</source>
        <translation>membesar sendiri ketika byte mengalir</translation>
    </message>
    <message>
        <source>stayed as set while bytes went</source>
        <translation>tetap seperti diatur ketika byte mengalir</translation>
    </message>
    <message>
        <source>the kernel has changed it since</source>
        <translation>kernel mengubahnya setelah itu</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>ok</translation>
    </message>
    <message>
        <source>clamped</source>
        <translation>dibatasi</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>tidak terhubung</translation>
    </message>
    <message>
        <source>loopback</source>
        <translation>loopback</translation>
    </message>
    <message>
        <source>Ethernet</source>
        <translation>Ethernet</translation>
    </message>
    <message>
        <source>Wi-Fi</source>
        <translation>Wi-Fi</translation>
    </message>
    <message>
        <source>point-to-point</source>
        <translation>titik ke titik</translation>
    </message>
    <message>
        <source>VLAN</source>
        <translation>VLAN</translation>
    </message>
    <message>
        <source>bond</source>
        <translation>bond</translation>
    </message>
    <message>
        <source>bridge</source>
        <translation>bridge</translation>
    </message>
    <message>
        <source>virtual Ethernet</source>
        <translation>Ethernet virtual</translation>
    </message>
    <message>
        <source>tunnel</source>
        <translation>tunnel</translation>
    </message>
    <message>
        <source>WireGuard</source>
        <translation>WireGuard</translation>
    </message>
    <message>
        <source>virtual</source>
        <translation>virtual</translation>
    </message>
    <message>
        <source>other</source>
        <translation>lainnya</translation>
    </message>
    <message>
        <source>up</source>
        <translation>aktif</translation>
    </message>
    <message>
        <source>no carrier</source>
        <translation>tanpa sinyal</translation>
    </message>
    <message>
        <source>dormant</source>
        <translation>menunggu</translation>
    </message>
    <message>
        <source>down</source>
        <translation>nonaktif</translation>
    </message>
    <message>
        <source>global</source>
        <translation>global</translation>
    </message>
    <message>
        <source>site</source>
        <translation>site</translation>
    </message>
    <message>
        <source>link</source>
        <translation>link</translation>
    </message>
    <message>
        <source>host</source>
        <translation>host</translation>
    </message>
    <message>
        <source>%1 datagrams ignored: too short</source>
        <translation>%1 datagram diabaikan: terlalu pendek</translation>
    </message>
    <message>
        <source>%1 datagrams ignored: questions, not replies</source>
        <translation>%1 datagram diabaikan: pertanyaan, bukan respons</translation>
    </message>
    <message>
        <source>%1 replies ignored: wrong id</source>
        <translation>%1 respons diabaikan: id salah</translation>
    </message>
    <message>
        <source>%1 replies ignored: wrong operation</source>
        <translation>%1 respons diabaikan: operasi salah</translation>
    </message>
    <message>
        <source>%1 replies ignored: wrong question</source>
        <translation>%1 respons diabaikan: pertanyaan salah</translation>
    </message>
    <message>
        <source>the answer over UDP was truncated, so it was asked for again over TCP</source>
        <translation>respons lewat UDP terpotong, jadi diminta lagi lewat TCP</translation>
    </message>
    <message>
        <source>truncated answer; only UDP was allowed</source>
        <translation>respons terpotong; hanya UDP yang diizinkan</translation>
    </message>
    <message>
        <source>truncated answer, TCP refused</source>
        <translation>respons terpotong, TCP ditolak</translation>
    </message>
    <message>
        <source>truncated answer, and no answer over TCP</source>
        <translation>respons terpotong, dan tidak ada respons lewat TCP</translation>
    </message>
    <message>
        <source>truncated answer, and TCP failed</source>
        <translation>respons terpotong, dan TCP gagal</translation>
    </message>
    <message>
        <source>connection closed after %1 of %2 bytes</source>
        <translation>koneksi ditutup setelah %1 dari %2 byte</translation>
    </message>
    <message>
        <source>the answer stopped after %1 of %2 bytes</source>
        <translation>respons berhenti setelah %1 dari %2 byte</translation>
    </message>
    <message>
        <source>the server does not understand EDNS and was asked without it</source>
        <translation>server tidak memahami EDNS, jadi ditanyai tanpa EDNS</translation>
    </message>
    <message>
        <source>malformed at byte %1</source>
        <translation>rusak pada byte %1</translation>
    </message>
    <message>
        <source>the data is malformed at byte %1 and shown as hex</source>
        <translation>datanya rusak pada byte %1 dan ditampilkan sebagai hex</translation>
    </message>
    <message>
        <source>incomplete: what was read before it</source>
        <translation>tidak lengkap: yang terbaca sebelum bagian yang rusak</translation>
    </message>
    <message>
        <source>%1 extra bytes behind the answer</source>
        <translation>%1 byte berlebih di belakang respons</translation>
    </message>
    <message>
        <source>does not answer the question: it belongs to another name</source>
        <translation>tidak menjawab pertanyaan: milik nama lain</translation>
    </message>
    <message>
        <source>does not answer the question: its class is not Internet (IN)</source>
        <translation>tidak menjawab pertanyaan: kelasnya bukan Internet (IN)</translation>
    </message>
    <message>
        <source>does not answer the question: it is of another type</source>
        <translation>tidak menjawab pertanyaan: tipenya lain</translation>
    </message>
    <message>
        <source>the aliases form a loop</source>
        <translation>alias-aliasnya berputar-putar</translation>
    </message>
    <message>
        <source>given up after %1 aliases, one leading to the next</source>
        <translation>dihentikan setelah %1 alias, satu menunjuk ke berikutnya</translation>
    </message>
    <message>
        <source>the time to live came as %1, out of range, and counts as 0</source>
        <translation>masa berlaku (TTL) yang datang adalah %1, di luar rentang, dan dianggap 0</translation>
    </message>
    <message>
        <source>the server only refers to others: it does not look up for its clients</source>
        <translation>server hanya merujuk ke server lain: tidak mencari untuk kliennya</translation>
    </message>
    <message>
        <source>response code %1</source>
        <translation>kode respons %1</translation>
    </message>
    <message>
        <source>no server stands in resolv.conf, so this computer itself is asked</source>
        <translation>tidak ada server di resolv.conf, jadi komputer ini sendiri yang ditanyai</translation>
    </message>
    <message>
        <source>resolv.conf names %1 servers; only the first %2 are asked</source>
        <translation>resolv.conf menyebutkan %1 server; hanya %2 yang pertama yang ditanyai</translation>
    </message>
    <message>
        <source>no data of this type</source>
        <translation>tidak ada data tipe ini</translation>
    </message>
    <message>
        <source>the server failed</source>
        <translation>server gagal</translation>
    </message>
    <message>
        <source>the server refused to answer</source>
        <translation>server tidak mau menjawab</translation>
    </message>
    <message>
        <source>the server can&apos;t do this</source>
        <translation>server tidak mampu melakukan ini</translation>
    </message>
    <message>
        <source>the server did not understand</source>
        <translation>server tidak memahaminya</translation>
    </message>
    <message>
        <source>this system</source>
        <translation>sistem ini</translation>
    </message>
    <message>
        <source>DNS</source>
        <translation>DNS</translation>
    </message>
    <message>
        <source>practice network</source>
        <translation>jaringan latihan</translation>
    </message>
    <message>
        <source>hosts file</source>
        <translation>berkas hosts</translation>
    </message>
    <message>
        <source>UDP, TCP where needed</source>
        <translation>UDP, TCP bila perlu</translation>
    </message>
    <message>
        <source>UDP</source>
        <translation>UDP</translation>
    </message>
    <message>
        <source>TCP</source>
        <translation>TCP</translation>
    </message>
    <message>
        <source>IPv4</source>
        <translation>IPv4</translation>
    </message>
    <message>
        <source>IPv6</source>
        <translation>IPv6</translation>
    </message>
    <message>
        <source>text</source>
        <translation>teks</translation>
    </message>
    <message>
        <source>CSV for programs</source>
        <translation>CSV untuk program</translation>
    </message>
    <message>
        <source>CSV for a spreadsheet here</source>
        <translation>CSV untuk spreadsheet di sini</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>JSON lines</source>
        <translation>JSON per baris</translation>
    </message>
    <message>
        <source>answers rightly</source>
        <translation>menjawab dengan benar</translation>
    </message>
    <message>
        <source>38: another id</source>
        <translation>38: id lain</translation>
    </message>
    <message>
        <source>39: another question</source>
        <translation>39: pertanyaan lain</translation>
    </message>
    <message>
        <source>39: no question</source>
        <translation>39: tanpa pertanyaan</translation>
    </message>
    <message>
        <source>40: not marked as a reply</source>
        <translation>40: tidak ditandai sebagai respons</translation>
    </message>
    <message>
        <source>41: from another port</source>
        <translation>41: dari port lain</translation>
    </message>
    <message>
        <source>41: from another address</source>
        <translation>41: dari alamat lain</translation>
    </message>
    <message>
        <source>42: a pointer forward</source>
        <translation>42: pointer ke depan</translation>
    </message>
    <message>
        <source>42: a pointer to itself</source>
        <translation>42: pointer ke dirinya sendiri</translation>
    </message>
    <message>
        <source>42: pointers in a circle</source>
        <translation>42: pointer berputar-putar</translation>
    </message>
    <message>
        <source>48: cut off; the whole over TCP</source>
        <translation>48: terpotong; lengkap lewat TCP</translation>
    </message>
    <message>
        <source>48: cut off, and TCP closes</source>
        <translation>48: terpotong, dan TCP menutup</translation>
    </message>
    <message>
        <source>49: TCP: a length that is too long</source>
        <translation>49: TCP: panjang yang terlalu besar</translation>
    </message>
    <message>
        <source>49: TCP: stops in the middle</source>
        <translation>49: TCP: berhenti di tengah</translation>
    </message>
    <message>
        <source>49: TCP: a byte at a time</source>
        <translation>49: TCP: satu byte setiap kali</translation>
    </message>
    <message>
        <source>49: TCP: closes in the middle</source>
        <translation>49: TCP: menutup di tengah</translation>
    </message>
    <message>
        <source>50: as long as it is, over UDP, too</source>
        <translation>50: sepanjang aslinya, juga lewat UDP</translation>
    </message>
    <message>
        <source>51: 50 answers announced</source>
        <translation>51: diumumkan 50 jawaban</translation>
    </message>
    <message>
        <source>52: data past the end</source>
        <translation>52: data melewati akhir</translation>
    </message>
    <message>
        <source>52: an address of 5 bytes</source>
        <translation>52: alamat dari 5 byte</translation>
    </message>
    <message>
        <source>53: 3 bytes</source>
        <translation>53: 3 byte</translation>
    </message>
    <message>
        <source>53: an empty datagram</source>
        <translation>53: datagram kosong</translation>
    </message>
    <message>
        <source>54: bytes behind the message</source>
        <translation>54: byte di belakang pesan</translation>
    </message>
    <message>
        <source>55: NXDOMAIN</source>
        <translation>55: NXDOMAIN</translation>
    </message>
    <message>
        <source>55: no data</source>
        <translation>55: tanpa data</translation>
    </message>
    <message>
        <source>55: SERVFAIL</source>
        <translation>55: SERVFAIL</translation>
    </message>
    <message>
        <source>55: REFUSED</source>
        <translation>55: REFUSED</translation>
    </message>
    <message>
        <source>55: NOTIMP</source>
        <translation>55: NOTIMP</translation>
    </message>
    <message>
        <source>55: FORMERR</source>
        <translation>55: FORMERR</translation>
    </message>
    <message>
        <source>55: no answer</source>
        <translation>55: tanpa respons</translation>
    </message>
    <message>
        <source>56: the answer is about another name</source>
        <translation>56: jawaban tentang nama lain</translation>
    </message>
    <message>
        <source>57: class CH</source>
        <translation>57: kelas CH</translation>
    </message>
    <message>
        <source>59: time to live 4294967295</source>
        <translation>59: masa berlaku (TTL) 4294967295</translation>
    </message>
    <message>
        <source>65: BADVERS to EDNS</source>
        <translation>65: BADVERS untuk EDNS</translation>
    </message>
    <message>
        <source>65: FORMERR to EDNS</source>
        <translation>65: FORMERR untuk EDNS</translation>
    </message>
    <message>
        <source>1: the origin is not what was sent</source>
        <translation>1: origin bukan yang dikirim</translation>
    </message>
    <message>
        <source>2: the origin is zero</source>
        <translation>2: origin nol</translation>
    </message>
    <message>
        <source>3: a wrong reply, 200 ms later a right one</source>
        <translation>3: respons salah, 200 ms kemudian yang benar</translation>
    </message>
    <message>
        <source>4: kiss of death RATE</source>
        <translation>4: kiss of death RATE</translation>
    </message>
    <message>
        <source>5: kiss of death DENY</source>
        <translation>5: kiss of death DENY</translation>
    </message>
    <message>
        <source>5: kiss of death RSTR</source>
        <translation>5: kiss of death RSTR</translation>
    </message>
    <message>
        <source>6: kiss of death, wrong origin</source>
        <translation>6: kiss of death, origin salah</translation>
    </message>
    <message>
        <source>7: kiss code that is no text</source>
        <translation>7: kiss code yang bukan teks</translation>
    </message>
    <message>
        <source>8: stratum 0 without a kiss code</source>
        <translation>8: stratum 0 tanpa kiss code</translation>
    </message>
    <message>
        <source>9: stratum 16</source>
        <translation>9: stratum 16</translation>
    </message>
    <message>
        <source>9: stratum 255</source>
        <translation>9: stratum 255</translation>
    </message>
    <message>
        <source>10: leap 3, unsynchronised</source>
        <translation>10: leap 3, tidak tersinkron</translation>
    </message>
    <message>
        <source>11: transmit stamp zero</source>
        <translation>11: stempel transmit nol</translation>
    </message>
    <message>
        <source>11: receive stamp zero</source>
        <translation>11: stempel receive nol</translation>
    </message>
    <message>
        <source>12: mode 3, the question sent back</source>
        <translation>12: mode 3, pertanyaan dikirim kembali</translation>
    </message>
    <message>
        <source>12: mode 5, broadcast</source>
        <translation>12: mode 5, broadcast</translation>
    </message>
    <message>
        <source>12: mode 6, control</source>
        <translation>12: mode 6, kendali</translation>
    </message>
    <message>
        <source>13: version 0</source>
        <translation>13: versi 0</translation>
    </message>
    <message>
        <source>13: version 7</source>
        <translation>13: versi 7</translation>
    </message>
    <message>
        <source>14: 47 bytes</source>
        <translation>14: 47 byte</translation>
    </message>
    <message>
        <source>14: 1 byte</source>
        <translation>14: 1 byte</translation>
    </message>
    <message>
        <source>14: an empty datagram</source>
        <translation>14: datagram kosong</translation>
    </message>
    <message>
        <source>15: 49 bytes</source>
        <translation>15: 49 byte</translation>
    </message>
    <message>
        <source>16: an extension field nobody asked for</source>
        <translation>16: field ekstensi yang tidak diminta</translation>
    </message>
    <message>
        <source>17: an extension of length 4</source>
        <translation>17: ekstensi dengan panjang 4</translation>
    </message>
    <message>
        <source>17: an extension of length 0</source>
        <translation>17: ekstensi dengan panjang 0</translation>
    </message>
    <message>
        <source>17: an extension of length 17</source>
        <translation>17: ekstensi dengan panjang 17</translation>
    </message>
    <message>
        <source>17: an extension past the end</source>
        <translation>17: ekstensi melewati akhir</translation>
    </message>
    <message>
        <source>18: a key id and a digest</source>
        <translation>18: key id dan digest</translation>
    </message>
    <message>
        <source>18: a crypto-NAK</source>
        <translation>18: crypto-NAK</translation>
    </message>
    <message>
        <source>19: 1448 bytes</source>
        <translation>19: 1448 byte</translation>
    </message>
    <message>
        <source>20: from another port</source>
        <translation>20: dari port lain</translation>
    </message>
    <message>
        <source>21: from another address</source>
        <translation>21: dari alamat lain</translation>
    </message>
    <message>
        <source>22: three times the same</source>
        <translation>22: tiga kali yang sama</translation>
    </message>
    <message>
        <source>24: claims more time than passed</source>
        <translation>24: mengaku lebih lama dari yang berlalu</translation>
    </message>
    <message>
        <source>25: transmit before receive</source>
        <translation>25: transmit sebelum receive</translation>
    </message>
    <message>
        <source>26: a clock in the next era, after 2036</source>
        <translation>26: jam di era berikutnya, setelah 2036</translation>
    </message>
    <message>
        <source>29: root distance of 20 s</source>
        <translation>29: root distance 20 s</translation>
    </message>
    <message>
        <source>30: precision 127</source>
        <translation>30: precision 127</translation>
    </message>
    <message>
        <source>30: poll -128</source>
        <translation>30: poll -128</translation>
    </message>
    <message>
        <source>none</source>
        <translation>tidak ada</translation>
    </message>
    <message>
        <source>the last minute today has 61 s</source>
        <translation>menit terakhir hari ini punya 61 s</translation>
    </message>
    <message>
        <source>the last minute today has 59 s</source>
        <translation>menit terakhir hari ini punya 59 s</translation>
    </message>
    <message>
        <source>unsynchronised</source>
        <translation>tidak tersinkron</translation>
    </message>
    <message>
        <source>reserved</source>
        <translation>cadangan</translation>
    </message>
    <message>
        <source>symmetric active</source>
        <translation>simetris aktif</translation>
    </message>
    <message>
        <source>symmetric passive</source>
        <translation>simetris pasif</translation>
    </message>
    <message>
        <source>client</source>
        <translation>klien</translation>
    </message>
    <message>
        <source>server</source>
        <translation>server</translation>
    </message>
    <message>
        <source>broadcast</source>
        <translation>broadcast</translation>
    </message>
    <message>
        <source>control message</source>
        <translation>pesan kendali</translation>
    </message>
    <message>
        <source>private</source>
        <translation>privat</translation>
    </message>
    <message>
        <source>kiss of death</source>
        <translation>kiss of death</translation>
    </message>
    <message>
        <source>not usable</source>
        <translation>tidak dapat dipakai</translation>
    </message>
    <message>
        <source>short packet</source>
        <translation>paket terlalu pendek</translation>
    </message>
    <message>
        <source>packet cut off</source>
        <translation>paket terpotong</translation>
    </message>
    <message>
        <source>trailing bytes</source>
        <translation>byte berlebih</translation>
    </message>
    <message>
        <source>malformed extension</source>
        <translation>ekstensi rusak</translation>
    </message>
    <message>
        <source>not a server&apos;s reply</source>
        <translation>bukan respons server</translation>
    </message>
    <message>
        <source>wrong origin</source>
        <translation>origin salah</translation>
    </message>
    <message>
        <source>zero origin</source>
        <translation>origin nol</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>ganda</translation>
    </message>
    <message>
        <source>leap 3</source>
        <translation>leap 3</translation>
    </message>
    <message>
        <source>stratum 16</source>
        <translation>stratum 16</translation>
    </message>
    <message>
        <source>unspecified stratum</source>
        <translation>stratum tidak ditentukan</translation>
    </message>
    <message>
        <source>reserved stratum</source>
        <translation>stratum cadangan</translation>
    </message>
    <message>
        <source>unknown version</source>
        <translation>versi tidak dikenal</translation>
    </message>
    <message>
        <source>transmit stamp not set</source>
        <translation>stempel transmit tidak diisi</translation>
    </message>
    <message>
        <source>receive stamp not set</source>
        <translation>stempel receive tidak diisi</translation>
    </message>
    <message>
        <source>stamps go backwards</source>
        <translation>stempel waktu mundur</translation>
    </message>
    <message>
        <source>reference in the future</source>
        <translation>reference di masa depan</translation>
    </message>
    <message>
        <source>root distance too large</source>
        <translation>root distance terlalu besar</translation>
    </message>
    <message>
        <source>implausible precision</source>
        <translation>presisi tidak masuk akal</translation>
    </message>
    <message>
        <source>negative delay</source>
        <translation>waktu tempuh negatif</translation>
    </message>
    <message>
        <source>delay too long</source>
        <translation>waktu tempuh terlalu lama</translation>
    </message>
    <message>
        <source>server too slow</source>
        <translation>server terlalu lambat</translation>
    </message>
    <message>
        <source>crypto-NAK</source>
        <translation>crypto-NAK</translation>
    </message>
    <message>
        <source>SCTP</source>
        <translation>SCTP</translation>
    </message>
    <message>
        <source>DCCP</source>
        <translation>DCCP</translation>
    </message>
    <message>
        <source>Sockeye&apos;s list</source>
        <translation>daftar Sockeye</translation>
    </message>
    <message>
        <source>found</source>
        <translation>ditemukan</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(tanpa nama)</translation>
    </message>
    <message>
        <source>no such service</source>
        <translation>layanan tidak ada</translation>
    </message>
    <message>
        <source>Nothing stands between two commas.</source>
        <translation>Tidak ada apa-apa di antara dua koma.</translation>
    </message>
    <message>
        <source>Port 0 belongs to no service: ports are 1 to 65535.</source>
        <translation>Port 0 bukan milik layanan mana pun: port adalah 1 sampai 65535.</translation>
    </message>
    <message>
        <source>Ports end at 65535.</source>
        <translation>Port berakhir pada 65535.</translation>
    </message>
    <message>
        <source>A range needs both ends, for example 1000-1010.</source>
        <translation>Rentang memerlukan kedua ujungnya, misalnya 1000-1010.</translation>
    </message>
    <message>
        <source>This range runs backwards: write the smaller port first.</source>
        <translation>Rentang ini terbalik: tulislah port yang lebih kecil lebih dahulu.</translation>
    </message>
    <message>
        <source>Behind the slash stands tcp, udp, sctp or dccp, for example 53/udp.</source>
        <translation>Di belakang garis miring ditulis tcp, udp, sctp, atau dccp, misalnya 53/udp.</translation>
    </message>
    <message>
        <source>A service name has no spaces and no control characters.</source>
        <translation>Nama layanan tidak memuat spasi atau karakter kendali.</translation>
    </message>
    <message>
        <source>This name is known, but not for a protocol that was asked for.</source>
        <translation>Nama ini dikenal, tetapi bukan untuk protokol yang diminta.</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>ditolak</translation>
    </message>
    <message>
        <source>usable</source>
        <translation>dapat dipakai</translation>
    </message>
    <message>
        <source>usable, but a forged reply would look the same</source>
        <translation>dapat dipakai, tetapi respons palsu akan tampak sama</translation>
    </message>
    <message>
        <source>bulk</source>
        <translation>massal</translation>
    </message>
    <message>
        <source>small writes</source>
        <translation>penulisan kecil</translation>
    </message>
    <message>
        <source>write, write, read</source>
        <translation>tulis, tulis, baca</translation>
    </message>
    <message>
        <source>request and reply</source>
        <translation>permintaan dan respons</translation>
    </message>
    <message>
        <source>not a Sockeye sink</source>
        <translation>bukan sink Sockeye</translation>
    </message>
    <message>
        <source>getting ready</source>
        <translation>bersiap</translation>
    </message>
    <message>
        <source>receive</source>
        <translation>menerima</translation>
    </message>
    <message>
        <source>connect</source>
        <translation>menghubungkan</translation>
    </message>
    <message>
        <source>send</source>
        <translation>mengirim</translation>
    </message>
    <message>
        <source>accept</source>
        <translation>menerima koneksi</translation>
    </message>
    <message>
        <source>look-up</source>
        <translation>pencarian nama</translation>
    </message>
    <message>
        <source>deadline (as Python)</source>
        <translation>deadline (seperti Python)</translation>
    </message>
    <message>
        <source>zero</source>
        <translation>nol</translation>
    </message>
    <message>
        <source>set</source>
        <translation>diatur</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>selesai</translation>
    </message>
    <message>
        <source>would block</source>
        <translation>akan memblokir</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>masih berjalan</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gagal</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>C</source>
        <translation>C</translation>
    </message>
    <message>
        <source>Shell</source>
        <translation>Shell</translation>
    </message>
    <message>
        <source>number</source>
        <translation>angka</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>pilihan</translation>
    </message>
    <message>
        <source>bits</source>
        <translation>bit</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>byte</translation>
    </message>
    <message>
        <source>long</source>
        <translation>panjang</translation>
    </message>
    <message>
        <source>UNIX</source>
        <translation>UNIX</translation>
    </message>
    <message>
        <source>LISTEN</source>
        <translation>LISTEN</translation>
    </message>
    <message>
        <source>SYN_SENT</source>
        <translation>SYN_SENT</translation>
    </message>
    <message>
        <source>SYN_RECEIVED</source>
        <translation>SYN_RECEIVED</translation>
    </message>
    <message>
        <source>ESTABLISHED</source>
        <translation>ESTABLISHED</translation>
    </message>
    <message>
        <source>FIN_WAIT_1</source>
        <translation>FIN_WAIT_1</translation>
    </message>
    <message>
        <source>FIN_WAIT_2</source>
        <translation>FIN_WAIT_2</translation>
    </message>
    <message>
        <source>CLOSE_WAIT</source>
        <translation>CLOSE_WAIT</translation>
    </message>
    <message>
        <source>CLOSING</source>
        <translation>CLOSING</translation>
    </message>
    <message>
        <source>LAST_ACK</source>
        <translation>LAST_ACK</translation>
    </message>
    <message>
        <source>TIME_WAIT</source>
        <translation>TIME_WAIT</translation>
    </message>
    <message>
        <source>unconnected</source>
        <translation>tak terhubung</translation>
    </message>
    <message>
        <source>sending again</source>
        <translation>kirim ulang</translation>
    </message>
    <message>
        <source>keep-alive</source>
        <translation>keep-alive</translation>
    </message>
    <message>
        <source>window probe</source>
        <translation>uji window</translation>
    </message>
    <message>
        <source>stream</source>
        <translation>aliran</translation>
    </message>
    <message>
        <source>datagrams</source>
        <translation>datagram</translation>
    </message>
    <message>
        <source>packets in order</source>
        <translation>paket berurutan</translation>
    </message>
    <message>
        <source>sock_diag</source>
        <translation>sock_diag</translation>
    </message>
    <message>
        <source>/proc/net</source>
        <translation>/proc/net</translation>
    </message>
    <message>
        <source>no program</source>
        <translation>tanpa program</translation>
    </message>
    <message>
        <source>visible</source>
        <translation>terlihat</translation>
    </message>
    <message>
        <source>owner not visible</source>
        <translation>pemilik tidak terlihat</translation>
    </message>
    <message>
        <source>reordered</source>
        <translation>didahului</translation>
    </message>
    <message>
        <source>late</source>
        <translation>terlambat</translation>
    </message>
    <message>
        <source>TTL exceeded</source>
        <translation>TTL habis</translation>
    </message>
    <message>
        <source>too big</source>
        <translation>terlalu besar</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>otomatis</translation>
    </message>
    <message>
        <source>ICMP</source>
        <translation>ICMP</translation>
    </message>
    <message>
        <source>ICMP, raw</source>
        <translation>ICMP, raw</translation>
    </message>
    <message>
        <source>echo reply</source>
        <translation>respons gema</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>terhubung</translation>
    </message>
    <message>
        <source>datagram</source>
        <translation>datagram</translation>
    </message>
    <message>
        <source>port unreachable</source>
        <translation>port unreachable</translation>
    </message>
    <message>
        <source>any</source>
        <translation>apa saja</translation>
    </message>
    <message>
        <source>no echo reply</source>
        <translation>bukan respons gema</translation>
    </message>
    <message>
        <source>wrong identifier</source>
        <translation>identifier salah</translation>
    </message>
    <message>
        <source>wrong sequence</source>
        <translation>nomor urut salah</translation>
    </message>
    <message>
        <source>payload differs</source>
        <translation>isi berbeda</translation>
    </message>
    <message>
        <source>new</source>
        <translation>baru</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>berubah</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>hilang</translation>
    </message>
    <message>
        <source>asking</source>
        <translation>menanyai</translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>Antarmuka</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Alamat</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>Name server</source>
        <translation>Server DNS</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Captive portal</source>
        <translation>Portal login</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Proxy, VPN</source>
        <translation>Proksi, VPN</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Jam</translation>
    </message>
    <message>
        <source>Path MTU</source>
        <translation>MTU jalur</translation>
    </message>
    <message>
        <source>Practice network</source>
        <translation>Jaringan latihan</translation>
    </message>
    <message>
        <source>pass</source>
        <translation>lulus</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>peringatan</translation>
    </message>
    <message>
        <source>fail</source>
        <translation>gagal</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>dilewati</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>komputer ini</translation>
    </message>
    <message>
        <source>the Wi-Fi</source>
        <translation>Wi-Fi</translation>
    </message>
    <message>
        <source>the router</source>
        <translation>router</translation>
    </message>
    <message>
        <source>the provider</source>
        <translation>penyedia (ISP)</translation>
    </message>
    <message>
        <source>that one site</source>
        <translation>satu situs itu</translation>
    </message>
    <message>
        <source>nowhere</source>
        <translation>tidak ada</translation>
    </message>
    <message>
        <source>no certificate</source>
        <translation>tanpa sertifikat</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>kedaluwarsa</translation>
    </message>
    <message>
        <source>not yet valid</source>
        <translation>belum berlaku</translation>
    </message>
    <message>
        <source>self-signed</source>
        <translation>ditandatangani sendiri</translation>
    </message>
    <message>
        <source>unknown issuer</source>
        <translation>penerbit tidak dikenal</translation>
    </message>
    <message>
        <source>wrong host</source>
        <translation>host salah</translation>
    </message>
    <message>
        <source>weak key or signature</source>
        <translation>kunci atau tanda tangan lemah</translation>
    </message>
    <message>
        <source>bad signature</source>
        <translation>tanda tangan salah</translation>
    </message>
    <message>
        <source>wrong purpose</source>
        <translation>peruntukan salah</translation>
    </message>
    <message>
        <source>old protocol</source>
        <translation>protokol usang</translation>
    </message>
    <message>
        <source>another check failed</source>
        <translation>pemeriksaan lain gagal</translation>
    </message>
    <message>
        <source>report in words</source>
        <translation>laporan dalam kalimat</translation>
    </message>
    <message>
        <source>report in words, addresses masked</source>
        <translation>laporan dalam kalimat, alamat disamarkan</translation>
    </message>
    <message>
        <source>open</source>
        <translation>terbuka</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>tertutup</translation>
    </message>
    <message>
        <source>filtered</source>
        <translation>tersaring</translation>
    </message>
    <message>
        <source>syn-ack</source>
        <translation>syn-ack</translation>
    </message>
    <message>
        <source>conn-refused</source>
        <translation>conn-refused</translation>
    </message>
    <message>
        <source>no-response</source>
        <translation>no-response</translation>
    </message>
    <message>
        <source>host-unreach</source>
        <translation>host-unreach</translation>
    </message>
    <message>
        <source>net-unreach</source>
        <translation>net-unreach</translation>
    </message>
    <message>
        <source>proto-unreach</source>
        <translation>proto-unreach</translation>
    </message>
    <message>
        <source>admin-prohibited</source>
        <translation>admin-prohibited</translation>
    </message>
    <message>
        <source>open ports</source>
        <translation>port terbuka</translation>
    </message>
    <message>
        <source>open and filtered ports</source>
        <translation>port terbuka dan tersaring</translation>
    </message>
    <message>
        <source>all ports</source>
        <translation>semua port</translation>
    </message>
    <message>
        <source>descriptors</source>
        <translation>deskriptor</translation>
    </message>
    <message>
        <source>local ports</source>
        <translation>port lokal</translation>
    </message>
    <message>
        <source>router</source>
        <translation>router</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>tercapai</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>diam</translation>
    </message>
    <message>
        <source>loop</source>
        <translation>berputar</translation>
    </message>
    <message>
        <source>time exceeded</source>
        <translation>TTL habis</translation>
    </message>
    <message>
        <source>rate limit, no loss</source>
        <translation>laporan dibatasi, tidak hilang</translation>
    </message>
    <message>
        <source>loss from here on</source>
        <translation>hilang mulai di sini</translation>
    </message>
    <message>
        <source>narrow link behind</source>
        <translation>tautan sempit di belakang</translation>
    </message>
    <message>
        <source>several ways</source>
        <translation>beberapa jalan</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>HTTPS</source>
        <translation>HTTPS</translation>
    </message>
    <message>
        <source>close</source>
        <translation>tutup</translation>
    </message>
    <message>
        <source>half-close</source>
        <translation>half-close</translation>
    </message>
    <message>
        <source>break off (reset)</source>
        <translation>putus (reset)</translation>
    </message>
    <message>
        <source>listening</source>
        <translation>mendengarkan</translation>
    </message>
    <message>
        <source>TLS handshake</source>
        <translation>jabat tangan TLS</translation>
    </message>
    <message>
        <source>certificate</source>
        <translation>sertifikat</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>dikirim</translation>
    </message>
    <message>
        <source>received</source>
        <translation>diterima</translation>
    </message>
    <message>
        <source>head</source>
        <translation>header</translation>
    </message>
    <message>
        <source>body</source>
        <translation>isi</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>berakhir</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>tidak terverifikasi</translation>
    </message>
    <message>
        <source>perhaps cut short</source>
        <translation>mungkin terpotong</translation>
    </message>
    <message>
        <source>limit reached</source>
        <translation>batas tercapai</translation>
    </message>
    <message>
        <source>too few to tell</source>
        <translation>terlalu sedikit</translation>
    </message>
</context>
<context>
    <name>worksheet</name>
    <message>
        <source>“%1” is none of the options: %2.</source>
        <translation>“%1” bukan salah satu pilihan: %2.</translation>
    </message>
    <message>
        <source>Bits are 0 and 1; spaces may stand between them.</source>
        <translation>Bit adalah 0 dan 1; di antaranya boleh ada spasi.</translation>
    </message>
    <message>
        <source>Type the bits.</source>
        <translation>Ketikkan bitnya.</translation>
    </message>
    <message>
        <source>An answer has at most %1 signs.</source>
        <translation>Jawaban memuat paling banyak %1 karakter.</translation>
    </message>
    <message>
        <source>This is no UTF-8 text of at most 1 MiB.</source>
        <translation>Ini bukan teks UTF-8 yang besarnya paling banyak 1 MiB.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Baris %1: %2</translation>
    </message>
    <message>
        <source>“%1” stands here a second time.</source>
        <translation>“%1” tertulis di sini untuk kedua kalinya.</translation>
    </message>
    <message>
        <source>A line is student, name, seat or a question (%1), a colon and what is to stand there.</source>
        <translation>Satu baris terdiri atas student, name, seat, atau sebuah pertanyaan (%1), titik dua, lalu isinya.</translation>
    </message>
    <message>
        <source>An expression has at most %1 signs.</source>
        <translation>Ekspresi memuat paling banyak %1 karakter.</translation>
    </message>
    <message>
        <source>“%1” can&apos;t follow “%2”.</source>
        <translation>“%1” tidak boleh mengikuti “%2”.</translation>
    </message>
    <message>
        <source>More than %1 levels of parentheses and signs are too many.</source>
        <translation>Kurung dan tanda yang lebih dari %1 tingkat terlalu banyak.</translation>
    </message>
    <message>
        <source>A parenthesis is not closed.</source>
        <translation>Ada kurung yang tidak ditutup.</translation>
    </message>
    <message>
        <source>Something is missing at the end.</source>
        <translation>Ada yang kurang di bagian akhir.</translation>
    </message>
    <message>
        <source>“%1” is no number, run or value.</source>
        <translation>“%1” bukan angka, pengukuran, atau nilai.</translation>
    </message>
    <message>
        <source>“%1” is no number.</source>
        <translation>“%1” bukan angka.</translation>
    </message>
    <message>
        <source>In brackets stands column=value, not “%1”.</source>
        <translation>Isi kurung siku adalah kolom=nilai, bukan “%1”.</translation>
    </message>
    <message>
        <source>A bracket is not closed.</source>
        <translation>Ada kurung siku yang tidak ditutup.</translation>
    </message>
    <message>
        <source>Behind the point stands a column, “summary.” and an id, or “reply”.</source>
        <translation>Di belakang titik harus ada kolom, “summary.” dan sebuah id, atau “reply”.</translation>
    </message>
    <message>
        <source>Behind “summary.” stands an id of the summary.</source>
        <translation>Di belakang “summary.” harus ada id dari ringkasan.</translation>
    </message>
    <message>
        <source>Brackets choose a row; a summary and a reply have none.</source>
        <translation>Kurung siku memilih baris; ringkasan dan respons (reply) tidak memilikinya.</translation>
    </message>
    <message>
        <source>There is no function “%1”. Known are: word, min, max, median, count, abs, round.</source>
        <translation>Tidak ada fungsi “%1”. Yang dikenal: word, min, max, median, count, abs, round.</translation>
    </message>
    <message>
        <source>%1 takes from %2 to %3 values, not %4.</source>
        <translation>%1 menerima %2 sampai %3 nilai, bukan %4.</translation>
    </message>
    <message>
        <source>“%1” is no value that varies.</source>
        <translation>“%1” bukan nilai yang bervariasi.</translation>
    </message>
    <message>
        <source>The run %1 was not made.</source>
        <translation>Pengukuran %1 belum dilakukan.</translation>
    </message>
    <message>
        <source>Behind %1[…] stands a point and a column.</source>
        <translation>Di belakang %1[…] harus ada titik dan kolom.</translation>
    </message>
    <message>
        <source>The run %1 got no reply.</source>
        <translation>Pengukuran %1 tidak mendapat respons.</translation>
    </message>
    <message>
        <source>“%1” is empty in this run.</source>
        <translation>“%1” kosong dalam pengukuran ini.</translation>
    </message>
    <message>
        <source>“%1” is no number to count with.</source>
        <translation>“%1” bukan angka yang dapat dihitung.</translation>
    </message>
    <message>
        <source>This has no finite value: it divides by zero or is too large.</source>
        <translation>Ini tidak punya nilai berhingga: terjadi pembagian dengan nol, atau hasilnya terlalu besar.</translation>
    </message>
    <message>
        <source>%1 finds no row with a value.</source>
        <translation>%1 tidak menemukan baris yang berisi nilai.</translation>
    </message>
    <message>
        <source>word() reads bytes, such as those of run.reply.</source>
        <translation>word() membaca byte, misalnya byte dari run.reply.</translation>
    </message>
    <message>
        <source>There are %1 words, counted from 0; word %2 is none of them.</source>
        <translation>Ada %1 kata (word), dihitung dari 0; kata %2 tidak termasuk.</translation>
    </message>
    <message>
        <source>“%1” is none of the options.</source>
        <translation>“%1” bukan salah satu pilihan.</translation>
    </message>
    <message>
        <source>right</source>
        <translation>benar</translation>
    </message>
    <message>
        <source>in part</source>
        <translation>sebagian</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>belum</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>tidak dijawab</translation>
    </message>
    <message>
        <source>waits for the teacher</source>
        <translation>menunggu dosen</translation>
    </message>
    <message>
        <source>The file can&apos;t be read: %1.</source>
        <translation>Berkas tidak dapat dibaca: %1.</translation>
    </message>
    <message>
        <source>This is no file of marks: it has no column student_id.</source>
        <translation>Ini bukan berkas nilai: tidak ada kolom student_id.</translation>
    </message>
    <message>
        <source>Line %1: %2_points is from 0 to %3, not “%4”.</source>
        <translation>Baris %1: %2_points harus dari 0 sampai %3, bukan “%4”.</translation>
    </message>
    <message>
        <source>%1: the answer has changed since %2 points were given to it.</source>
        <translation>%1: jawabannya sudah berubah sejak diberi %2 poin.</translation>
    </message>
    <message>
        <source>%1: %2 points in the earlier file, %3 computed now; the computed ones stand.</source>
        <translation>%1: %2 poin di berkas sebelumnya, %3 menurut perhitungan sekarang; yang dihitung yang berlaku.</translation>
    </message>
    <message>
        <source>This is a report of the sheet “%1”, not of “%2”.</source>
        <translation>Ini laporan dari lembar kerja “%1”, bukan dari “%2”.</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 baris</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 baris</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1: %2 (%3)</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>versi %1</translation>
    </message>
    <message>
        <source>seat %1</source>
        <translation>tempat duduk %1</translation>
    </message>
    <message>
        <source>%1 of %2 questions answered</source>
        <translation>%1 dari %2 pertanyaan dijawab</translation>
    </message>
    <message>
        <source>%1 right</source>
        <translation>%1 benar</translation>
    </message>
    <message>
        <source>%1 waiting for the teacher</source>
        <translation>%1 menunggu dosen</translation>
    </message>
    <message>
        <source>Points: %1 of %2</source>
        <translation>Poin: %1 dari %2</translation>
    </message>
    <message>
        <source>opened %1, handed in %2 (%3)</source>
        <translation>dibuka %1, dikumpulkan %2 (%3)</translation>
    </message>
    <message>
        <source>Not answered:</source>
        <translation>Tidak dijawab:</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Pertanyaan</translation>
    </message>
    <message>
        <source>taken from: %1</source>
        <translation>diambil dari: %1</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Jawaban</translation>
    </message>
    <message>
        <source>Own run</source>
        <translation>Pengukuran sendiri</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Poin</translation>
    </message>
    <message>
        <source>[ ____ of %1 ]</source>
        <translation>[ ____ dari %1 ]</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 dari %2</translation>
    </message>
    <message>
        <source>Runs that count</source>
        <translation>Pengukuran yang dihitung</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Tidak ada.</translation>
    </message>
    <message>
        <source>attempt %1 of %2</source>
        <translation>percobaan %1 dari %2</translation>
    </message>
    <message>
        <source>Check value %1: shows accidental change. It does not prove who did the work.</source>
        <translation>Nilai pemeriksa %1: menunjukkan perubahan yang tidak disengaja. Nilai ini tidak membuktikan siapa yang mengerjakan.</translation>
    </message>
    <message>
        <source>The file is too large for a report: over 8 MiB.</source>
        <translation>Berkas ini terlalu besar untuk sebuah laporan: lebih dari 8 MiB.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Berkas ini kosong.</translation>
    </message>
    <message>
        <source>This is no report of a worksheet: its data are not in it.</source>
        <translation>Ini bukan laporan lembar kerja: datanya tidak ada di dalamnya.</translation>
    </message>
    <message>
        <source>The report is cut off.</source>
        <translation>Laporan ini terpotong.</translation>
    </message>
    <message>
        <source>Two reports stand in this file.</source>
        <translation>Ada dua laporan di dalam berkas ini.</translation>
    </message>
    <message>
        <source>The report&apos;s data are damaged: %1.</source>
        <translation>Data laporan rusak: %1.</translation>
    </message>
    <message>
        <source>This is no report of a worksheet: its data are of another kind.</source>
        <translation>Ini bukan laporan lembar kerja: datanya dari jenis lain.</translation>
    </message>
    <message>
        <source>A newer Sockeye made this report: mark it with that.</source>
        <translation>Laporan ini dibuat dengan Sockeye yang lebih baru: nilailah dengan versi itu.</translation>
    </message>
    <message>
        <source>The report&apos;s data are damaged: sheet, student or a run is missing.</source>
        <translation>Data laporan rusak: lembar kerja, mahasiswa, atau sebuah pengukuran tidak ada.</translation>
    </message>
    <message>
        <source>run %1</source>
        <translation>pengukuran %1</translation>
    </message>
    <message>
        <source>The first %1 of %2 rows.</source>
        <translation>%1 baris pertama dari %2 baris.</translation>
    </message>
    <message>
        <source>Left out as private: %1.</source>
        <translation>Tidak disertakan karena pribadi: %1.</translation>
    </message>
    <message>
        <source>“%1” is no kind of block. Did you mean %2?</source>
        <translation>“%1” bukan jenis blok. Apakah maksud Anda %2?</translation>
    </message>
    <message>
        <source>This block has no end: put a line of three backticks (```) behind it.</source>
        <translation>Blok ini tidak punya akhir: tambahkan baris berisi tiga backtick (```) di belakangnya.</translation>
    </message>
    <message>
        <source>A line of a block is “key: value”, and the key a word in small letters.</source>
        <translation>Baris dalam blok adalah “kunci: nilai”, dan kuncinya sebuah kata dengan huruf kecil.</translation>
    </message>
    <message>
        <source>A worksheet has at most 1 MiB.</source>
        <translation>Lembar kerja berukuran paling besar 1 MiB.</translation>
    </message>
    <message>
        <source>This is no UTF-8 text: save the file as UTF-8.</source>
        <translation>Ini bukan teks UTF-8: simpan berkas sebagai UTF-8.</translation>
    </message>
    <message>
        <source>“%1” is a run as well: give the value another name.</source>
        <translation>“%1” juga nama pengukuran: beri nilai ini nama lain.</translation>
    </message>
    <message>
        <source>%1: There is no tool “%2”. There are: %3.</source>
        <translation>%1: Tidak ada alat “%2”. Yang ada: %3.</translation>
    </message>
    <message>
        <source>%1: “keep” names private columns (mac, user, process, pid) that %2 has; “%3” is none.</source>
        <translation>%1: “keep” menyebut kolom pribadi (mac, user, process, pid) yang dimiliki %2; “%3” tidak termasuk.</translation>
    </message>
    <message>
        <source>(It is none of the options, so it is read as an expression.)</source>
        <translation>(Ini bukan salah satu pilihan, jadi dibaca sebagai ekspresi.)</translation>
    </message>
    <message>
        <source>%1: “%2” is neither an option nor a value that varies.</source>
        <translation>%1: “%2” bukan pilihan dan bukan nilai yang bervariasi.</translation>
    </message>
    <message>
        <source>The sheet has no run “%1”.</source>
        <translation>Lembar kerja ini tidak punya pengukuran “%1”.</translation>
    </message>
    <message>
        <source>%1 has no column “%2”. It has: %3.</source>
        <translation>%1 tidak punya kolom “%2”. Yang dimilikinya: %3.</translation>
    </message>
    <message>
        <source>“%1” is private, and reports are without it; “keep: %1” in the run %2 keeps it.</source>
        <translation>“%1” bersifat pribadi, dan laporan tidak memuatnya; “keep: %1” di pengukuran %2 membuatnya disimpan.</translation>
    </message>
    <message>
        <source>The summary of %1 has no “%2”. It has: %3.</source>
        <translation>Ringkasan %1 tidak punya “%2”. Yang dimilikinya: %3.</translation>
    </message>
    <message>
        <source>%1 keeps no packets.</source>
        <translation>%1 tidak menyimpan paket.</translation>
    </message>
    <message>
        <source>“%1” can&apos;t stand in a block %2. Allowed are: %3.</source>
        <translation>“%1” tidak boleh ada di blok %2. Yang boleh: %3.</translation>
    </message>
    <message>
        <source>“%1” has no value.</source>
        <translation>“%1” tidak punya nilai.</translation>
    </message>
    <message>
        <source>“%1” stands here a second time; the first is in line %2.</source>
        <translation>“%1” tertulis di sini untuk kedua kalinya; yang pertama ada di baris %2.</translation>
    </message>
    <message>
        <source>This block %1 lacks the line “%2: …”.</source>
        <translation>Blok %1 ini belum punya baris “%2: …”.</translation>
    </message>
    <message>
        <source>“%1” takes a number from %2 to %3, with a point, not “%4”.</source>
        <translation>“%1” diisi angka dari %2 sampai %3, dengan titik desimal, bukan “%4”.</translation>
    </message>
    <message>
        <source>“%1” takes a whole number from %2 to %3, not “%4”.</source>
        <translation>“%1” diisi bilangan bulat dari %2 sampai %3, bukan “%4”.</translation>
    </message>
    <message>
        <source>“%1” is no id: small letters, digits and underscores, a letter first, at most 40.</source>
        <translation>“%1” bukan id: huruf kecil, angka, dan garis bawah, diawali huruf, paling banyak 40.</translation>
    </message>
    <message>
        <source>There is no block sheet, with the sheet&apos;s id and its title.</source>
        <translation>Tidak ada blok sheet, yang berisi id dan judul lembar kerja.</translation>
    </message>
    <message>
        <source>The block with the id “%1” is missing.</source>
        <translation>Blok dengan id “%1” tidak ada.</translation>
    </message>
    <message>
        <source>A second block sheet; a file has one.</source>
        <translation>Ini blok sheet kedua; satu berkas hanya punya satu.</translation>
    </message>
    <message>
        <source>The sheet&apos;s id is “%1” here as there.</source>
        <translation>Id lembar kerja adalah “%1”, di sini maupun di sana.</translation>
    </message>
    <message>
        <source>The id “%1” stands here a second time.</source>
        <translation>Id “%1” tertulis di sini untuk kedua kalinya.</translation>
    </message>
    <message>
        <source>“%1” has no block %2 with the id “%3”.</source>
        <translation>“%1” tidak punya blok %2 dengan id “%3”.</translation>
    </message>
    <message>
        <source>%1 has %2 options, in the same order as in “%3”.</source>
        <translation>%1 punya %2 pilihan, dengan urutan yang sama seperti di “%3”.</translation>
    </message>
    <message>
        <source>%1 has %2 mistakes: one mistake_text for each, in the same order.</source>
        <translation>%1 punya %2 kesalahan (mistake): satu mistake_text untuk masing-masing, dengan urutan yang sama.</translation>
    </message>
    <message>
        <source>This file can&apos;t be read: %1.</source>
        <translation>Berkas ini tidak dapat dibaca: %1.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Berkas itu tidak ada.</translation>
    </message>
    <message>
        <source>There is no block sheet, with the sheet&apos;s id and title.</source>
        <translation>Tidak ada blok sheet, yang berisi id dan judul lembar kerja.</translation>
    </message>
    <message>
        <source>There is neither a run nor a question in this sheet.</source>
        <translation>Tidak ada pengukuran dan tidak ada pertanyaan di lembar kerja ini.</translation>
    </message>
    <message>
        <source>A sheet&apos;s id has letters, digits, “.”, “_” and “-”, at most 60, and begins with a letter or digit: it is part of file names.</source>
        <translation>Id lembar kerja terdiri atas huruf, angka, “.”, “_”, dan “-”, paling banyak 60, dan diawali huruf atau angka: id menjadi bagian dari nama berkas.</translation>
    </message>
    <message>
        <source>“feedback” is now, after-hand-in or never, not “%1”.</source>
        <translation>“feedback” adalah now, after-hand-in, atau never, bukan “%1”.</translation>
    </message>
    <message>
        <source>“%1” varies already.</source>
        <translation>“%1” sudah bervariasi.</translation>
    </message>
    <message>
        <source>A setting is ID=VALUE, as in “ntp clock_error_ms=250”, not “%1”.</source>
        <translation>Pengaturan ditulis ID=NILAI, misalnya “ntp clock_error_ms=250”, bukan “%1”.</translation>
    </message>
    <message>
        <source>Behind the server&apos;s name stand its settings, as in “ntp clock_error_ms=250”.</source>
        <translation>Di belakang nama server harus ada pengaturannya, misalnya “ntp clock_error_ms=250”.</translation>
    </message>
    <message>
        <source>The id “%1” is taken already.</source>
        <translation>Id “%1” sudah dipakai.</translation>
    </message>
    <message>
        <source>A sheet has at most %1 runs.</source>
        <translation>Lembar kerja memuat paling banyak %1 pengukuran.</translation>
    </message>
    <message>
        <source>A request is id=value, id=value, …; a list inside a value is joined by “;”. “%1” is no such pair.</source>
        <translation>Permintaan ditulis id=nilai, id=nilai, …; daftar di dalam sebuah nilai disambung dengan “;”. “%1” bukan pasangan seperti itu.</translation>
    </message>
    <message>
        <source>“%1” is given twice.</source>
        <translation>“%1” diberikan dua kali.</translation>
    </message>
    <message>
        <source>A sheet has at most %1 questions.</source>
        <translation>Lembar kerja memuat paling banyak %1 pertanyaan.</translation>
    </message>
    <message>
        <source>“kind” is number, choice, text, bits, bytes or long, not “%1”.</source>
        <translation>“kind” adalah number, choice, text, bits, bytes, atau long, bukan “%1”.</translation>
    </message>
    <message>
        <source>This block ask lacks the line “text: …”.</source>
        <translation>Blok ask ini belum punya baris “text: …”.</translation>
    </message>
    <message>
        <source>“%1” has no meaning for a question of the kind %2.</source>
        <translation>“%1” tidak berarti untuk pertanyaan jenis %2.</translation>
    </message>
    <message>
        <source>A choice has from 2 to %1 options, with “|” between them.</source>
        <translation>Pilihan ganda punya 2 sampai %1 pilihan, dengan “|” di antaranya.</translation>
    </message>
    <message>
        <source>Each option has a text of its own.</source>
        <translation>Setiap pilihan punya teksnya sendiri.</translation>
    </message>
    <message>
        <source>“take” is yes or no.</source>
        <translation>“take” adalah yes atau no.</translation>
    </message>
    <message>
        <source>“tolerance” is a number of the answer&apos;s unit, or one with %, as in 0.5 or 10%.</source>
        <translation>“tolerance” adalah angka dalam satuan jawaban, atau angka dengan %, misalnya 0.5 atau 10%.</translation>
    </message>
    <message>
        <source>A mistake is “ANSWER | SHARE | SENTENCE”, and the share from 0% to 100%.</source>
        <translation>Kesalahan ditulis “JAWABAN | BAGIAN | KALIMAT”, dengan bagian dari 0% sampai 100%.</translation>
    </message>
    <message>
        <source>%1 has no line “answer: …”. A sheet without its key has no answer, tolerance, mistake or marker anywhere.</source>
        <translation>%1 tidak punya baris “answer: …”. Lembar kerja tanpa kunci sama sekali tidak memuat answer, tolerance, mistake, atau marker.</translation>
    </message>
    <message>
        <source>%1 has no such option. It has: %2.</source>
        <translation>%1 tidak punya opsi itu. Yang dimilikinya: %2.</translation>
    </message>
    <message>
        <source>“fixed” names what %1 does not have. It has: all, %2.</source>
        <translation>“fixed” menyebut yang tidak dimiliki %1. Yang dimilikinya: all, %2.</translation>
    </message>
    <message>
        <source>There is no practice server “%1”. There are: %2.</source>
        <translation>Tidak ada server latihan “%1”. Yang ada: %2.</translation>
    </message>
    <message>
        <source>The practice server %1 has no setting “%2”. It has: %3.</source>
        <translation>Server latihan %1 tidak punya pengaturan “%2”. Yang dimilikinya: %3.</translation>
    </message>
    <message>
        <source>There is no such tool.</source>
        <translation>Tidak ada alat seperti itu.</translation>
    </message>
    <message>
        <source>nothing varies</source>
        <translation>tidak ada yang bervariasi</translation>
    </message>
    <message>
        <source>Student with %1:</source>
        <translation>Mahasiswa dengan %1:</translation>
    </message>
    <message>
        <source>%1: the run fails. %2</source>
        <translation>%1: pengukuran gagal. %2</translation>
    </message>
    <message>
        <source>%1: %2, %3 ms</source>
        <translation>%1: %2, %3 ms</translation>
    </message>
    <message>
        <source>%1: the run finds nothing.</source>
        <translation>%1: pengukuran tidak menemukan apa-apa.</translation>
    </message>
    <message>
        <source>%1: this mistake is within the tolerance of the right answer.</source>
        <translation>%1: kesalahan ini masih dalam toleransi jawaban yang benar.</translation>
    </message>
    <message>
        <source>%1: the answer %2 has more digits than people type; give a tolerance.</source>
        <translation>%1: jawaban %2 punya lebih banyak digit daripada yang biasa diketik orang; berikan toleransi (tolerance).</translation>
    </message>
    <message>
        <source>Type a number.</source>
        <translation>Ketikkan sebuah angka.</translation>
    </message>
    <message>
        <source>That is too long for a number.</source>
        <translation>Itu terlalu panjang untuk sebuah angka.</translation>
    </message>
    <message>
        <source>Only a number can stand here.</source>
        <translation>Di sini hanya boleh ada angka.</translation>
    </message>
    <message>
        <source>Write the digits without anything between them.</source>
        <translation>Tulislah digitnya tanpa apa pun di antaranya.</translation>
    </message>
    <message>
        <source>Write one decimal sign, a comma or a point, and no grouping.</source>
        <translation>Tulislah satu tanda desimal, koma atau titik, tanpa pemisah ribuan.</translation>
    </message>
    <message>
        <source>A value that varies is “name = pick(a, b, …)”, the name in small letters.</source>
        <translation>Nilai yang bervariasi ditulis “nama = pick(a, b, …)”, dengan nama berhuruf kecil.</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be picked: write numbers with a point, or words of letters, digits and . - _ +</source>
        <translation>“%1” tidak dapat dipilih: tulislah angka dengan titik desimal, atau kata dari huruf, angka, dan . - _ +</translation>
    </message>
    <message>
        <source>There are from 2 to %1 values to pick from.</source>
        <translation>Jumlah nilai untuk dipilih adalah 2 sampai %1.</translation>
    </message>
    <message>
        <source>A student number has from 1 to 40 letters and digits; points, hyphens and slashes may stand in it.</source>
        <translation>NIM terdiri atas 1 sampai 40 huruf dan angka; titik, tanda hubung, dan garis miring boleh ada di dalamnya.</translation>
    </message>
    <message>
        <source>“{%1}” is no value that varies. Write \{ where a brace is meant.</source>
        <translation>“{%1}” bukan nilai yang bervariasi. Tulislah \{ bila yang dimaksud adalah kurung kurawal.</translation>
    </message>
    <message>
        <source>Type your name.</source>
        <translation>Ketikkan nama Anda.</translation>
    </message>
    <message>
        <source>This folder can&apos;t be made, so the work is not saved.</source>
        <translation>Folder ini tidak dapat dibuat, jadi pekerjaan tidak disimpan.</translation>
    </message>
    <message>
        <source>The saved work can&apos;t be read: %1.</source>
        <translation>Pekerjaan yang disimpan tidak dapat dibaca: %1.</translation>
    </message>
    <message>
        <source>The saved work is damaged. It was put aside here; begin anew.</source>
        <translation>Pekerjaan yang disimpan rusak. Berkasnya disisihkan di sini; mulailah dari awal.</translation>
    </message>
    <message>
        <source>This file of the student before can&apos;t be removed.</source>
        <translation>Berkas milik mahasiswa sebelumnya ini tidak dapat dihapus.</translation>
    </message>
    <message>
        <source>Usage: sockeye-cli mark SHEET FOLDER [--format csv|spreadsheet] [--output FILE] [--merge FILE] [--long]

Marks every report (*.html) in FOLDER and below it, each by that student&apos;s own runs. One row a report, the
newest of a student first. What can&apos;t be read is a row with the flag unreadable, the reason on standard
error, and the exit status 1. Flags take no points; a person decides.

  --format csv|spreadsheet  for programs, or as a spreadsheet here opens it; default csv
  --output FILE             where it goes; default standard output
  --merge FILE              an earlier file of marks: points typed there for answers that a person marks are
                            kept, and added up; it may be the file of --output
  --long                    a row a student and question, for statistics
</source>
        <translation>Pemakaian: sockeye-cli mark SHEET FOLDER [--format csv|spreadsheet] [--output FILE] [--merge FILE] [--long]

Menilai setiap laporan (*.html) di FOLDER dan di bawahnya, masing-masing dengan pengukuran mahasiswa itu
sendiri. Satu baris untuk setiap laporan, yang terbaru dari seorang mahasiswa lebih dahulu. Yang tidak dapat
dibaca menjadi baris dengan tanda unreadable, alasannya di galat standar, dan status keluarnya 1. Tanda
(flags) tidak mengurangi poin; orang yang memutuskan.

  --format csv|spreadsheet  untuk program, atau seperti yang dibuka spreadsheet di sini; bawaan csv
  --output FILE             ke mana hasilnya ditulis; bawaan keluaran standar
  --merge FILE              berkas nilai sebelumnya: poin yang diketik di sana untuk jawaban yang dinilai orang
                            dipertahankan, dan dijumlahkan; boleh sama dengan berkas --output
  --long                    satu baris untuk setiap mahasiswa dan pertanyaan, untuk statistik
</translation>
    </message>
    <message>
        <source>Marks are written as csv or spreadsheet.</source>
        <translation>Nilai ditulis sebagai csv atau spreadsheet.</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be read: %2.</source>
        <translation>“%1” tidak dapat dibaca: %2.</translation>
    </message>
    <message>
        <source>an archive is not looked into; unpack it.</source>
        <translation>isi arsip tidak diperiksa; ekstraklah dahulu.</translation>
    </message>
    <message>
        <source>Passed over, because they are no reports: %1</source>
        <translation>Dilewati, karena bukan laporan: %1</translation>
    </message>
    <message>
        <source>Name the sheet&apos;s file and the folder of reports.</source>
        <translation>Sebutkan berkas lembar kerja dan folder laporan.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>Folder itu tidak ada.</translation>
    </message>
    <message>
        <source>This sheet is without its key: mark with the full one.</source>
        <translation>Lembar kerja ini tanpa kunci: nilailah dengan yang lengkap.</translation>
    </message>
    <message>
        <source>Usage: sockeye-cli worksheet check FILE [--students N]
       sockeye-cli worksheet student FILE [--output FILE]
       sockeye-cli worksheet run FILE --answers FILE [--work FOLDER] [--output FILE] [--language CODE]

check    makes every run on this computer, as students with different values will, and computes every answer
         and mistake. What does not work is said with file and line, and the exit status is 1.
student  prints the sheet without its key (answer, tolerance, mistake, marker), with “feedback: never”: a
         report made with it is marked with the full sheet.
run      does a whole sheet without a window and writes the report. FILE of --answers is text, a line each:
             student: 2210123
             name: A. Student
             seat: lab-17
             q1: none: it waits for ever
             q3: 1,1 s
         student and name are needed. An answer is what a student would type; of a choice the option&apos;s text or
         its number. A question may have several lines. With --work the work is kept in that folder, and gone
         on with where the same number has been there: runs that were made are not made again.

  --students N     how many students check tries at least; as many as meet each value are tried anyway
  --answers FILE   who it is and what they answer
  --work FOLDER    where the work is kept
  --language CODE  takes the texts of NAME.CODE.md beside the sheet
  --output FILE    where the report goes (SHEET_NUMBER_NAME.html), or the student&apos;s sheet (standard output)
</source>
        <translation>Pemakaian: sockeye-cli worksheet check FILE [--students N]
       sockeye-cli worksheet student FILE [--output FILE]
       sockeye-cli worksheet run FILE --answers FILE [--work FOLDER] [--output FILE] [--language CODE]

check    menjalankan setiap pengukuran di komputer ini, seperti mahasiswa dengan nilai yang berbeda-beda, dan
         menghitung setiap jawaban dan kesalahan. Yang tidak berjalan disebut dengan
         berkas dan baris; status keluarnya 1.
student  mencetak lembar kerja tanpa kuncinya (answer, tolerance, mistake, marker), dengan “feedback: never”:
         laporan yang dibuat dengannya dinilai dengan lembar kerja yang lengkap.
run      mengerjakan seluruh lembar kerja tanpa jendela dan menulis laporannya. FILE dari --answers
         adalah teks, sebaris masing-masing:
             student: 2210123
             name: A. Student
             seat: lab-17
             q1: none: it waits for ever
             q3: 1,1 s
         student dan name diperlukan. Jawaban adalah yang akan diketik mahasiswa; untuk pilihan, teks pilihannya
         atau nomornya. Satu pertanyaan boleh punya beberapa baris. Dengan --work, pekerjaan disimpan di folder
         itu, dan dilanjutkan jika NIM yang sama sudah ada di sana: pengukuran yang sudah dilakukan tidak diulang.

  --students N     berapa mahasiswa yang sedikitnya dicoba check; setiap nilai tetap dicoba setidaknya sekali
  --answers FILE   siapa mahasiswanya dan apa jawabannya
  --work FOLDER    tempat pekerjaan disimpan
  --language CODE  memakai teks dari NAME.CODE.md di samping lembar kerja
  --output FILE    ke mana laporan ditulis (SHEET_NUMBER_NAME.html), atau lembar kerja mahasiswa (keluaran standar)
</translation>
    </message>
    <message>
        <source>From 1 to 1000 students can be tried.</source>
        <translation>Yang dapat dicoba adalah 1 sampai 1000 mahasiswa.</translation>
    </message>
    <message>
        <source>%1: every run works here, and every answer computes.</source>
        <translation>%1: setiap pengukuran berjalan di sini, dan setiap jawaban dapat dihitung.</translation>
    </message>
    <message>
        <source>Say check, student or run, and the sheet&apos;s file.</source>
        <translation>Sebutkan check, student, atau run, dan berkas lembar kerja.</translation>
    </message>
    <message>
        <source>One sheet&apos;s file stands behind it.</source>
        <translation>Di belakangnya harus ada satu berkas lembar kerja.</translation>
    </message>
    <message>
        <source>Name the file with the student&apos;s number, name and answers.</source>
        <translation>Sebutkan berkas yang berisi NIM, nama, dan jawaban mahasiswa.</translation>
    </message>
    <message>
        <source>Not answered: %1</source>
        <translation>Tidak dijawab: %1</translation>
    </message>
    <message>
        <source>%1 of %2 questions answered right at once</source>
        <translation>%1 dari %2 pertanyaan langsung dijawab benar</translation>
    </message>
    <message>
        <source>(and %1 more)</source>
        <translation>(dan %1 lagi)</translation>
    </message>
    <message>
        <source>The same student handed in a newer report; that one counts.</source>
        <translation>Mahasiswa yang sama mengumpulkan laporan yang lebih baru; itulah yang dihitung.</translation>
    </message>
    <message>
        <source>Two reports have this student number and different names: perhaps a number was typed wrong.</source>
        <translation>Dua laporan memiliki NIM ini dengan nama yang berbeda: mungkin ada NIM yang salah ketik.</translation>
    </message>
    <message>
        <source>The file can&apos;t be read as a report.</source>
        <translation>Berkas ini tidak dapat dibaca sebagai laporan.</translation>
    </message>
    <message>
        <source>This is a report of another worksheet.</source>
        <translation>Ini laporan dari lembar kerja lain.</translation>
    </message>
    <message>
        <source>It was made with an older version of the worksheet, and marked by this one.</source>
        <translation>Laporan dibuat dengan versi lembar kerja yang lebih lama, dan dinilai dengan versi ini.</translation>
    </message>
    <message>
        <source>It was made with a newer version of the worksheet, and marked by this one.</source>
        <translation>Laporan dibuat dengan versi lembar kerja yang lebih baru, dan dinilai dengan versi ini.</translation>
    </message>
    <message>
        <source>The report was changed after it was made, by accident or on purpose.</source>
        <translation>Laporan diubah setelah dibuat, tidak sengaja atau sengaja.</translation>
    </message>
    <message>
        <source>A run was changed after it was made, or was not made as the worksheet asks for it.</source>
        <translation>Ada pengukuran yang diubah setelah dibuat, atau tidak dibuat seperti yang diminta lembar kerja.</translation>
    </message>
    <message>
        <source>A run was made with the values of another student&apos;s number.</source>
        <translation>Ada pengukuran yang dibuat dengan nilai untuk NIM mahasiswa lain.</translation>
    </message>
    <message>
        <source>The clock of the seat was wrong by more than a day.</source>
        <translation>Jam di tempat duduk itu salah lebih dari satu hari.</translation>
    </message>
    <message>
        <source>The run %1 stands in another student&apos;s report too.</source>
        <translation>Pengukuran %1 juga ada di laporan mahasiswa lain.</translation>
    </message>
    <message>
        <source>%1: “show” names columns of %2, which are: %3; “%4” is none.</source>
        <translation>%1: “show” menyebutkan kolom %2, yaitu: %3; “%4” bukan salah satunya.</translation>
    </message>
    <message>
        <source>Bytes are written first-last, counted from 0, as in 8-11.</source>
        <translation>Byte ditulis pertama-terakhir, dihitung dari 0, misalnya 8-11.</translation>
    </message>
    <message>
        <source>%1, row %2</source>
        <translation>%1, baris %2</translation>
    </message>
    <message>
        <source>%1: not made</source>
        <translation>%1: belum dijalankan</translation>
    </message>
    <message>
        <source>reply</source>
        <translation>respons</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>baris</translation>
    </message>
    <message>
        <source>%1: %2, from which follows %3</source>
        <translation>%1: %2, yang menghasilkan %3</translation>
    </message>
    <message>
        <source>Write a number in %1: this is the unit that is asked for.</source>
        <translation>Tulis angka dalam %1: itulah satuan yang diminta.</translation>
    </message>
</context>
</TS>
