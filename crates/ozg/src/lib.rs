//! OZG-Katalog, Projektsteckbrief and deliverable matrix.
