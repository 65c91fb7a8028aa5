//! Recognisers: things known by their form, such as phone numbers.
