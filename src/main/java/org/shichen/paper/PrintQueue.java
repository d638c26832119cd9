package org.shichen.paper;

import java.util.List;

/** Where printed sheets come from. Blocks; not for the FX thread. */
public interface PrintQueue {

    /** The printers of this machine. */
    PrintQueue OF_THIS_MACHINE = new PrintQueue() {
        @Override
        public List<String> names() {
            return Printers.names();
        }

        @Override
        public Printers.Taken print(Printout printout, Printers.Order order) {
            return Printers.print(printout, order);
        }
    };

    /** See {@link Printers#names}. */
    List<String> names();

    /** See {@link Printers#print}. */
    Printers.Taken print(Printout printout, Printers.Order order);
}
