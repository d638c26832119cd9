package org.shichen.map.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shichen.map.BaseMap;
import org.shichen.map.Datum;
import org.shichen.map.GeoPoint;
import org.shichen.problem.Problem;
import org.shichen.problem.ProblemException;
import org.shichen.ui.Language;
import org.shichen.ui.Words;

/** Whatever is wrong with a map file is said in one sentence that names the cause and the place. */
class BadMapTest {

    /** In the tile 4/12/6: its middle. */
    private static final GeoPoint MIDDLE = GeoPoint.ofWorld(12.5 / 16, 6.5 / 16);

    private static final byte[] WEBP = "RIFF0000WEBPVP8 ".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'LineString','coordinates':[[[1,2],[3,4]]] | 地图文件 m.json 第 2 行第 64 列：LineString 的坐标层数不对；未采用。",
                "'Polygon','coordinates':[[1,2],[3,4],[1,2]] | 地图文件 m.json 第 2 行第 65 列：Polygon 的坐标层数不对；未采用。",
                "'Point','coordinates':[NaN,1] | 地图文件 m.json 第 2 行第 47 列不符合 GeoJSON 格式，未采用。",
                "'Point','coordinates':[1e999,1] | 地图文件 m.json 第 2 行第 52 列不符合 GeoJSON 格式，未采用。",
                "'Point','coordinates':[36.6,101.8] | 地图文件 m.json 第 2 行第 55 列的纬度超过 90 度，经纬度可能写反；未采用。",
                "'Point','coordinates':[1,2],'crs':{'type':'name','properties':{'name':'urn:ogc:def:crs:EPSG::4549'}} |"
                        + " 地图文件 m.json 第 2 行第 119 列声明了坐标系 urn:ogc:def:crs:EPSG::4549，本程序不能换算；未采用。",
                "'Circle','coordinates':[1,2] | 地图文件 m.json 第 2 行第 50 列不符合 GeoJSON 格式，未采用。"
            })
    void what_is_wrong_in_geojson_is_said_with_line_and_column(String geometry, String told) throws IOException {
        assertTold(told, text("{\"features\":[\n{\"geometry\":{\"type\":" + geometry.replace('\'', '"') + "}}]}"));
    }

    @Test
    void collections_within_collections_are_read_until_they_are_too_deep() throws IOException {
        String point = "{\"type\":\"LineString\",\"coordinates\":[[90,10],[110,10]]}";
        String open = "{\"type\":\"GeometryCollection\",\"geometries\":[";
        try (BaseMap map = open(text(open.repeat(5) + point + "]}".repeat(5)))) {
            assertTrue(Painted.of(map, new GeoPoint(100, 10), 4).inked() > 0);
        }
        assertTold("地图文件 m.json 第 1 行第 518 列不符合 GeoJSON 格式，未采用。", text(open.repeat(12) + point + "]}".repeat(12)));
        assertTold("地图文件 m.json 第 1 行第 518 列不符合 GeoJSON 格式，未采用。", text(open.repeat(100_000)));
    }

    @Test
    void a_ring_without_end_is_given_up() throws IOException {
        assertTold(
                "地图文件 m.json 第 1 行第 12000040 列的一条线或一个环超过 2000000 个点；未采用。",
                text("{\"type\":\"Polygon\",\"coordinates\":[[" + "[1,2],".repeat(PositionReader.MOST_IN_RING + 2)
                        + "[1,2]]]}"));
    }

    @Test
    void metres_of_a_grid_lie_nowhere_until_points_say_where() throws IOException {
        var opened = MapFiles.open(
                text("{\"type\":\"LineString\",\"coordinates\":[[435000,4052000],[436000,4052000]]}"), Datum.WGS84);
        Problem told = assertThrows(ProblemException.class, () -> opened.placed("m.json", List.of()))
                .problem();
        assertEquals(
                "地图 m.json 的坐标是本程序不认识的平面网格（米），无法确定位置。", Words.in(Language.ZH).of(told));
        opened.map().close();
    }

    @Test
    void what_metadata_say_or_do_not_say_of_tiles_does_not_matter() throws Exception {
        Path file = TileFiles.mbTiles(folder.resolve("m.mbtiles"), Map.of("4/12/6", TileFiles.png(Color.RED, 256)));
        assertRed(file);
        for (String format : new String[] {"pbf", "jpg", "webp", "", "绿"}) {
            try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
                connection.createStatement().execute("DROP TABLE IF EXISTS metadata");
                connection.createStatement().execute("CREATE TABLE metadata (name TEXT, value TEXT)");
                connection
                        .createStatement()
                        .execute("INSERT INTO metadata VALUES ('format', '" + format
                                + "'), ('minzoom', '99'), ('maxzoom', '-7'), ('bounds', 'everywhere')");
            }
            assertRed(file);
        }
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            connection.createStatement().execute("ALTER TABLE tiles RENAME TO held");
            connection.createStatement().execute("CREATE VIEW tiles AS SELECT * FROM held");
        }
        assertRed(file);
    }

    private static void assertRed(Path file) {
        try (BaseMap map = open(file)) {
            assertEquals(Color.RED, Painted.of(map, MIDDLE, 4).at(MIDDLE));
            assertTrue(map.trouble().isEmpty());
        }
    }

    @Test
    void tiles_that_cannot_be_shown_are_named_and_the_others_are_shown() throws Exception {
        Map<String, byte[]> wrong = Map.of(
                "地图文件 m.mbtiles 的瓦片 4/13/6 格式（WebP）不能显示，已跳过。",
                WEBP,
                "地图文件 m.mbtiles 的瓦片 4/13/6 格式（无法识别）不能显示，已跳过。",
                new byte[] {1, 2, 3},
                "地图文件 m.mbtiles 的瓦片 4/13/6 过大（超过 16 MB），已跳过。",
                new byte[17 << 20],
                "地图文件 m.mbtiles 的瓦片 4/13/6 为 30000 × 30000 像素，超过上限 2048，已跳过。",
                bomb(30_000),
                "地图文件 m.mbtiles 的瓦片 4/13/6 已损坏，已跳过。",
                java.util.Arrays.copyOf(TileFiles.png(Color.RED, 256), 70));
        for (var tile : wrong.entrySet()) {
            Path file = folder.resolve("m.mbtiles");
            Files.deleteIfExists(file);
            TileFiles.mbTiles(file, Map.of("4/12/6", TileFiles.png(Color.RED, 256), "4/13/6", tile.getValue()));
            try (BaseMap map = open(file)) {
                Painted.of(map, GeoPoint.ofWorld(13.5 / 16, 6.5 / 16), 4);
                assertEquals(
                        tile.getKey(), Words.in(Language.ZH).of(map.trouble().orElseThrow()));
                assertEquals(Color.RED, Painted.of(map, MIDDLE, 4).at(MIDDLE));
            }
        }
    }

    @Test
    void a_file_of_nothing_but_such_tiles_is_refused() throws Exception {
        assertTold(
                "地图文件 w.mbtiles 的瓦片格式（WebP）本程序不能显示；未采用。",
                TileFiles.mbTiles(folder.resolve("w.mbtiles"), Map.of("0/0/0", WEBP)));
        assertTold(
                "地图文件 u.mbtiles 的瓦片格式（无法识别）本程序不能显示；未采用。",
                TileFiles.mbTiles(folder.resolve("u.mbtiles"), Map.of("0/0/0", new byte[] {1, 2, 3})));
    }

    @Test
    void tiles_at_zoom_30_are_used_where_there_are_others_above_them() throws Exception {
        int deep = (int) (MIDDLE.worldX() * (1 << 30));
        String place = "30/" + deep + "/" + (int) (MIDDLE.worldY() * (1 << 30));
        byte[] red = TileFiles.png(Color.RED, 256);
        assertTold(
                "地图文件 d.mbtiles 的瓦片从第 30 级才开始，本程序最多用到第 22 级，会一片空白；未采用。",
                TileFiles.mbTiles(folder.resolve("d.mbtiles"), Map.of(place, red)));
        assertTold(
                "地图文件 d31.mbtiles 的缩放级别 31 超出范围；未采用。",
                TileFiles.mbTiles(folder.resolve("d31.mbtiles"), Map.of("31/0/0", red)));
        Path both = TileFiles.mbTiles(folder.resolve("both.mbtiles"), Map.of("4/12/6", red, place, red));
        assertRed(both);
    }

    @Test
    void another_version_or_packing_of_pmtiles_is_named() throws Exception {
        TreeMap<Long, byte[]> tiles = new TreeMap<>(Map.of(PmTiles.number(4, 12, 6), TileFiles.png(Color.RED, 256)));
        Path file = TileFiles.pmTiles(folder.resolve("p.pmtiles"), tiles, 1, 4, false);
        assertRed(file);
        assertTold("地图文件 p.pmtiles 是 PMTiles 第 2 版，只能读第 3 版。", changed(file, 7, 2));
        assertTold("地图文件 p.pmtiles 的压缩方式 brotli 不能读取；未采用。", changed(changed(file, 7, 3), 97, 3));
        assertTold("地图文件 p.pmtiles 的压缩方式 zstd 不能读取；未采用。", changed(file, 97, 4));
        assertTold("PMTiles 文件 p.pmtiles 的目录已损坏或不完整；未采用。", changed(changed(file, 97, 1), 127, 0x7f));
    }

    private static Path changed(Path file, int at, int value) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[at] = (byte) value;
        return Files.write(file, bytes);
    }

    @Test
    void pictures_that_are_too_large_or_can_only_be_held_whole_are_refused_before_memory_is_taken() throws Exception {
        assertTold(
                "图片 p.png 为 200000 × 200000 像素，超过上限 100000；未采用。", Files.write(folder.resolve("p.png"), bomb(200_000)));
        BufferedImage image = new BufferedImage(8000, 4100, BufferedImage.TYPE_BYTE_GRAY);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam progressive = writer.getDefaultWriteParam();
        progressive.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        Path file = folder.resolve("p.jpg");
        try (var out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), progressive);
        } finally {
            writer.dispose();
        }
        assertTold("图片 p.jpg 只能整幅解码，内存不够；未采用。", file);
        assertTold("图片 w.webp 是 WebP 格式，不能显示。", Files.write(folder.resolve("w.webp"), WEBP));
        assertTold("图片 c.png 已损坏或无法解码；未采用。", Files.write(folder.resolve("c.png"), bomb(300)));
    }

    @Test
    void a_map_whose_file_vanishes_stays_and_the_next_time_it_is_missed_by_name() throws Exception {
        TreeMap<Long, byte[]> tiles = new TreeMap<>(Map.of(PmTiles.number(4, 12, 6), TileFiles.png(Color.RED, 256)));
        BufferedImage red = new BufferedImage(10, 10, BufferedImage.TYPE_INT_RGB);
        red.setRGB(5, 6, Color.RED.getRGB());
        ImageIO.write(red, "png", folder.resolve("v.png").toFile());
        Files.writeString(folder.resolve("v.pgw"), "4\n0\n0\n-4\n80\n60\n");
        for (Path file : List.of(
                TileFiles.pmTiles(folder.resolve("v.pmtiles"), tiles, 1, 4, false),
                TileFiles.mbTiles(folder.resolve("v.mbtiles"), Map.of("4/12/6", TileFiles.png(Color.RED, 256))),
                folder.resolve("v.png"),
                text("{\"type\":\"Polygon\",\"coordinates\":[[[80,20],[110,20],[110,60],[80,20]]]}"))) {
            try (BaseMap map = open(file)) {
                Files.delete(file);
                assertTrue(Painted.of(map, MIDDLE, 4).inked() > 0, file.toString());
                assertTrue(map.trouble().isEmpty());
            }
            assertTold("找不到地图文件 " + file.getFileName() + "（" + file + "）；其余底图照常显示。", file);
        }
    }

    /** The head of a PNG of so many pixels, black and white, with next to nothing behind it. */
    private static byte[] bomb(int edge) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeLong(0x8950_4e47_0d0a_1a0aL);
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        DataOutputStream fields = new DataOutputStream(head);
        fields.writeInt(edge);
        fields.writeInt(edge);
        fields.write(new byte[] {1, 0, 0, 0, 0});
        chunk(out, "IHDR", head.toByteArray());
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        try (DeflaterOutputStream packed = new DeflaterOutputStream(data)) {
            packed.write(new byte[10]);
        }
        chunk(out, "IDAT", data.toByteArray());
        chunk(out, "IEND", new byte[0]);
        return bytes.toByteArray();
    }

    private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(type.getBytes(StandardCharsets.US_ASCII));
        sum.update(data);
        out.writeInt(data.length);
        out.writeBytes(type);
        out.write(data);
        out.writeInt((int) sum.getValue());
    }

    private Path text(String text) throws IOException {
        return Files.writeString(folder.resolve("m.json"), text);
    }

    private static BaseMap open(Path file) {
        return MapFiles.open(file, Datum.WGS84).map();
    }

    /** In Chinese in these words, and in English the same names. */
    private static void assertTold(String sentence, Path file) {
        Problem told =
                assertThrows(ProblemException.class, () -> open(file), sentence).problem();
        assertEquals(sentence, Words.in(Language.ZH).of(told));
        String english = Words.in(Language.EN).of(told);
        assertTrue(english.contains(file.getFileName().toString()), english);
        assertFalse(english.matches(".*[{⟨\\p{IsHan}].*"), english);
        assertFalse(Words.in(Language.EN).remedy(told).isEmpty());
    }
}
