package org.shichen.checkpoint.area;

import org.shichen.map.draw.Form;
import org.shichen.map.draw.ShapeKind;

/** 辖区, what a checkpoint answers for; 管控区, where it controls. */
public enum AreaKind implements ShapeKind {
    JURISDICTION,
    CONTROL;

    @Override
    public Form form() {
        return Form.RING;
    }
}
