package org.shichen.paper;

import java.util.List;

/**
 * The faces of official paper by their part in it. Each names the installed families that are taken for it, best first;
 * where none is installed the bundled Noto Sans SC stands in, in the weight given.
 */
public enum Face {
    /** 小标宋: titles. */
    TITLE(
            true,
            "\u65b9\u6b63\u5c0f\u6807\u5b8b\u7b80\u4f53",
            "\u65b9\u6b63\u5c0f\u6807\u5b8b_GBK",
            "FZXiaoBiaoSong-B05S",
            "FZXiaoBiaoSong-B05"),
    /** 仿宋: body text. */
    FANGSONG(false, "\u4eff\u5b8b_GB2312", "FangSong_GB2312", "\u4eff\u5b8b", "FangSong", "STFangsong"),
    /** 楷体. */
    KAI(false, "\u6977\u4f53_GB2312", "KaiTi_GB2312", "\u6977\u4f53", "KaiTi", "STKaiti"),
    /** 黑体: heads. */
    HEI(true, "\u9ed1\u4f53", "SimHei", "STHeiti"),
    /** 宋体: tables and page numbers. */
    SONG(false, "\u5b8b\u4f53", "SimSun", "STSong");

    private final boolean bold;
    private final List<String> families;

    Face(boolean bold, String... families) {
        this.bold = bold;
        this.families = List.of(families);
    }

    /** Whether the stand-in is the bold one. */
    public boolean bold() {
        return bold;
    }

    /** Family names as font files give them, best first. */
    public List<String> families() {
        return families;
    }
}
