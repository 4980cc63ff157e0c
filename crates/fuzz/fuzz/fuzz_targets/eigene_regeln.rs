#![no_main]

fim_fuzz::ziel!(eigene_regeln);
